"""The few header fields of a TCP packet over IPv4 that the link and the truth need."""
import struct
from dataclasses import dataclass

TCP, UDP = 6, 17
FIN, SYN, RST, ACK = 1, 2, 4, 16
LETTERS = ((SYN, "S"), (FIN, "F"), (RST, "R"), (ACK, "A"))


@dataclass
class Packet:
    """One packet on the link; `offset` is that of its first byte in the direction's byte stream."""
    octets: bytes
    direction: str
    client_port: int
    sequence: int
    flags: str
    payload_bytes: int
    offset: int = 0
    sent_ns: int = 0
    captured: bool = True


class StreamOffsets:
    """Turns sequence numbers into stream offsets: 0 is the byte behind the SYN (RFC 9293 section 3.4)."""

    def __init__(self):
        self.initial = {}       # (client port, direction) -> initial sequence numbers of the connections that used the port, in order

    def place(self, packet: Packet) -> None:
        key = packet.client_port, packet.direction
        numbers = self.initial.setdefault(key, [])
        if "S" in packet.flags and numbers[-1:] != [packet.sequence]:
            numbers.append(packet.sequence)
        packet.offset = self.offset(key, packet.sequence)

    def offset(self, key, sequence: int, use: int = -1) -> int:
        """`use`: which of the connections on this port, counted from 0; by default the latest."""
        numbers = self.initial.get(key)
        distance = (sequence - (numbers[use] if numbers else sequence) - 1) & 0xFFFFFFFF
        return distance if distance < 1 << 31 else distance - (1 << 32)


def parse(octets: bytes, direction: str, from_client: bool) -> Packet | None:
    """The packet, or None for what is neither TCP nor UDP over IPv4. A datagram's flags are "UDP"."""
    if len(octets) < 28 or octets[0] >> 4 != 4 or octets[9] not in (TCP, UDP):
        return None
    ip_header = (octets[0] & 15) * 4
    if octets[9] == UDP:
        source, target, size = struct.unpack_from("!HHH", octets, ip_header)
        return Packet(octets, direction, source if from_client else target, 0, "UDP", size - 8)
    source, target, sequence, _, where, bits = struct.unpack_from("!HHIIBB", octets, ip_header)
    total = struct.unpack_from("!H", octets, 2)[0]
    flags = "".join(letter for bit, letter in LETTERS if bits & bit)
    return Packet(octets, direction, source if from_client else target, sequence, flags,
                  total - ip_header - (where >> 4) * 4)
