"""WebSocket (RFC 6455) as far as the scenarios need it: text frames, fragments, pings and the close."""
import struct
import time

from clock import now_ns
from script import Speak

CONTINUATION, TEXT, CLOSE, PING, PONG = 0, 1, 8, 9, 10
LAST = 0x80
MASKED = 0x80
MASK = b"\x37\xfa\x21\x3d"
NORMAL = struct.pack(">H", 1000)


def frame(opcode: int, payload: bytes, masked: bool, last: bool = True) -> bytes:
    size = len(payload)
    length = bytes([size]) if size < 126 else b"\x7e" + struct.pack(">H", size)
    head = bytes([opcode | (LAST if last else 0), length[0] | (MASKED if masked else 0)]) + length[1:]
    return head + MASK + _masked(payload) if masked else head + payload


def _masked(payload: bytes) -> bytes:
    return bytes(octet ^ MASK[index % 4] for index, octet in enumerate(payload))


def read_frame(connection):
    """The next frame as (opcode, last, payload), or None at the end."""
    head = connection.receive_exactly(2)
    if len(head) < 2:
        return None
    size = head[1] & 0x7f
    if size == 126:
        size = struct.unpack(">H", connection.receive_exactly(2))[0]
    masked = bool(head[1] & MASKED)
    if masked:
        connection.receive_exactly(4)
    payload = connection.receive_exactly(size)
    return head[0] & 0x0f, bool(head[0] & LAST), _masked(payload) if masked else payload


def talk(connection, step: Speak) -> dict:
    """The client: says each text and waits for its echo, pings, closes. Answers with what it measured."""
    round_trips = []
    for text in step.texts:
        begin = now_ns()
        octets = text.encode()
        half = len(octets) // 2
        if step.fragments:
            connection.write(frame(TEXT, octets[:half], True, last=False))
            connection.write(frame(CONTINUATION, octets[half:], True))
        else:
            connection.write(frame(TEXT, octets, True))
        read_frame(connection)
        round_trips.append(now_ns() - begin)
        time.sleep(step.pause_s)
    begin = now_ns()
    connection.write(frame(PING, b"here?", True))
    read_frame(connection)
    ping = now_ns() - begin
    connection.write(frame(CLOSE, NORMAL, True))
    read_frame(connection)
    return {"messages": len(step.texts), "payload_bytes": sum(len(text.encode()) for text in step.texts),
            "fragmented": len(step.texts) if step.fragments else 0, "echo_took": round_trips, "ping_took": ping}


def echo(connection, think_s: float) -> None:
    """The server: sends back what it is told."""
    message = b""
    while received := read_frame(connection):
        opcode, last, payload = received
        if opcode in (PING, CLOSE):
            connection.write(frame(PONG if opcode == PING else CLOSE, payload, False))
            if opcode == CLOSE:
                return
            continue
        message += payload
        if last:
            time.sleep(think_s)
            connection.write(frame(TEXT, message, False))
            message = b""
