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
    window: int = 0                     # as in the header, without its scale
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
    source, target, sequence, _, where, bits, window = struct.unpack_from("!HHIIBBH", octets, ip_header)
    total = struct.unpack_from("!H", octets, 2)[0]
    flags = "".join(letter for bit, letter in LETTERS if bits & bit)
    return Packet(octets, direction, source if from_client else target, sequence, flags,
                  total - ip_header - (where >> 4) * 4, window)


def reset_by_others(packet: Packet, direction: str, hops: int = 7) -> Packet:
    """A RST that answers a packet in its receiver's name, from a host that is some hops nearer than that one's 64 would tell."""
    ip_header = (packet.octets[0] & 15) * 4
    source, target, sequence, acknowledged = struct.unpack_from("!HHII", packet.octets, ip_header)
    addresses = packet.octets[16:20] + packet.octets[12:16]
    tcp = struct.pack("!HHIIBBHHH", target, source, acknowledged, sequence + packet.payload_bytes & 0xFFFFFFFF, 5 << 4, RST | ACK,
                      0, 0, 0)
    tcp = tcp[:16] + _checksum(addresses + struct.pack("!HH", TCP, len(tcp)) + tcp) + tcp[18:]
    ip = struct.pack("!BBHHHBBH", 0x45, 0, 20 + len(tcp), 1, 0, 64 - hops, TCP, 0) + addresses
    ip = ip[:10] + _checksum(ip) + ip[12:]
    return Packet(ip + tcp, direction, packet.client_port, acknowledged, "RA", 0)


def _checksum(octets: bytes) -> bytes:
    """RFC 1071."""
    total = sum(struct.unpack(f"!{len(octets) // 2}H", octets))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return struct.pack("!H", ~total & 0xFFFF)
