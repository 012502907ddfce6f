"""What a scenario is made of: a link, scripts for the client's connections, and the server's replies.

These are plain values. link.py and applications.py say what they do with them.
"""
from dataclasses import dataclass, field
from typing import Callable

C2S, S2C = "CLIENT_TO_SERVER", "SERVER_TO_CLIENT"


# --- the link ---------------------------------------------------------------------------------------------------

@dataclass(frozen=True)
class Path:
    """One direction of the link. A packet waits for its turn at the bottleneck and then travels `delay_ms`."""
    delay_ms: float
    rate_bits_per_s: float = 0          # 0: no bottleneck
    queue_packets: int = 1000           # drop-tail: a packet that finds this many waiting is lost
    loss: float = 0.0                   # share of payload packets lost at random, from the scenario's seed


@dataclass(frozen=True)
class Rule:
    """Does something to the packets of one direction that `applies` picks: not to the first `skips`, then `times` times."""
    action: str                         # drop | hold | duplicate | miss (it passes, but no capture has it)
                                        # | reset (somebody on the way answers it with a RST in the receiver's name)
    direction: str
    applies: Callable                   # Packet -> bool
    times: int = 1
    skips: int = 0
    hold_ms: float = 0                  # how much later than its turn a held packet arrives; others may overtake it


def carries(first: int, behind: int | None = None):
    """Picks packets with a byte of the stream in [first, behind); by default with the byte `first`."""
    end = first + 1 if behind is None else behind
    return lambda packet: packet.payload_bytes > 0 and packet.offset < end and packet.offset + packet.payload_bytes > first


def flagged(flags: str):
    """Picks packets that carry no payload and exactly these flags, e.g. "SA" for a SYN-ACK."""
    return lambda packet: packet.payload_bytes == 0 and packet.flags == flags


def larger_than(payload_bytes: int):
    """Picks packets with more payload, as a link does that takes smaller ones only."""
    return lambda packet: packet.payload_bytes > payload_bytes


def opens_window(for_ms: float):
    """Picks packets without payload that open a window which had been closed, and those that follow within a time."""
    shut_and_opened = [False, None]

    def picks(packet) -> bool:
        if packet.payload_bytes or "S" in packet.flags:
            return False
        shut_and_opened[0] |= packet.window == 0
        if shut_and_opened[0] and packet.window and shut_and_opened[1] is None:
            shut_and_opened[1] = packet.sent_ns
        opened = shut_and_opened[1]
        return opened is not None and packet.sent_ns - opened <= for_ms * 1e6

    return picks


def datagram(packet) -> bool:
    """Picks UDP datagrams."""
    return packet.flags == "UDP"


# --- the client -------------------------------------------------------------------------------------------------

@dataclass(frozen=True)
class Send:
    """Writes one request. `apart`: head and body in two writes, `gap_s` apart."""
    method: str = "GET"
    target: str = "/"
    body_bytes: int = 0
    apart: bool = False
    gap_s: float = 0.0
    expect_continue: bool = False       # sends the head, waits for 100 Continue, sends the body
    version: str = "1.1"
    headers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Await:
    """Reads whole responses, in order; `at_bytes_per_s` makes a slow reader (0: as fast as they come)."""
    responses: int = 1
    at_bytes_per_s: float = 0


@dataclass(frozen=True)
class Pause:
    seconds: float


@dataclass(frozen=True)
class Speak:
    """Behind an answer of 101: says each text over the WebSocket and waits for its echo, then pings and closes."""
    texts: tuple[str, ...]
    fragments: bool = False             # each text in two frames
    pause_s: float = 0.0                # behind each


@dataclass(frozen=True)
class HalfClose:
    """Sends the FIN and goes on reading."""


@dataclass(frozen=True)
class Reset:
    """Closes with SO_LINGER 0: the kernel sends a RST and forgets the connection."""


@dataclass(frozen=True)
class ClientConnection:
    """One connection's steps, run in order; it closes behind the last one."""
    steps: tuple
    starts_at_s: float = 0.0
    no_delay: bool = True               # TCP_NODELAY, as browsers have it
    receive_buffer_bytes: int = 0       # SO_RCVBUF; 0: the kernel tunes it
    port: int = 0                       # the client's; 0: the kernel chooses
    to_port: int = 0                    # another port of the server; 0: the scenario's
    gives_up_s: float = 0.0             # on connecting; 0: when the kernel does
    fast_open: bool = False             # the first request in the SYN, once the server has given a cookie (RFC 7413)
    looks_up: str = ""                  # asks the server's host for this name before it connects


def fetch(*targets: str, **request) -> tuple:
    """One request after the other, each waiting for the answer before it."""
    return tuple(step for target in targets for step in (Send(target=target, **request), Await()))


# --- the server -------------------------------------------------------------------------------------------------

@dataclass(frozen=True)
class Reply:
    """What the server answers to one target."""
    body_bytes: int = 0
    think_s: float = 0.0
    status: str = "200 OK"
    content_type: str = "text/plain"
    framing: str = "LENGTH"             # LENGTH | CHUNKED | CLOSE (the body ends with the connection) | END (it does, and no
                                        # field says so) | NONE
    headers: tuple[str, ...] = ()
    writes: int = 1                     # into how many writes head and body are cut
    gap_s: float = 0.0                  # between these writes
    sends_bytes: int = 0                # writes only so many of head and body; 0: all
    then: str = "keep"                  # keep | close (when all is acknowledged) | abandon (at once) | reset (SO_LINGER 0)
                                        # | websocket (echoes what it is told) | silence (closes without an answer)


@dataclass(frozen=True)
class Server:
    replies: dict = field(default_factory=dict)     # target -> Reply
    no_delay: bool = True
    waits_s: float = 0.0                # before it reads a connection's first byte
    idles_s: float = 0.0                # closes a connection that was idle for so long; 0: never
    corked: bool = False                # TCP_CORK, never taken out


# --- the captures -----------------------------------------------------------------------------------------------

@dataclass(frozen=True)
class Capture:
    """What the captures lack, and what is wrong with them; the traffic is the same."""
    from_packet: int = 1                # leaves the packets before this one out
    direction: str = ""                 # has only this one; "": both
    snap_bytes: int = 0                 # keeps so many bytes of each packet; 0: all
    doubled_after_us: int = 0           # has each packet once more so much later, as a mirror port of two switches does
    clock_step_ms: float = 0            # by which the clock steps at the packet `steps_at`
    steps_at: int = 0
    cut_bytes: int = 0                  # so many are missing at the file's end


# --- all together -----------------------------------------------------------------------------------------------

@dataclass(frozen=True)
class Scenario:
    name: str
    shows: str
    connections: tuple[ClientConnection, ...]
    server: Server
    to_server: Path
    to_client: Path
    rules: tuple[Rule, ...] = ()
    congestion_control: str = "cubic"
    tls: str = ""                       # "1.2" or "1.3": inside TLS of that version
    speaks: str = "http/1.1"            # or h2
    server_capture: bool = False        # also keep what passed at the server's end
    seed: int = 1
    capture: Capture = Capture()
    initial_window: int = 0             # segments, of both hosts; 0: the kernel's
    mtu: int = 1500
    sysctl: dict = field(default_factory=dict)      # "net/ipv4/name" -> value, on both hosts
    limit_s: float = 60.0
    compressed: bool = False            # keeps the files as .gz

    @property
    def port(self) -> int:
        return 443 if self.tls else 80
