"""Writes a pcapng file: one section, one Ethernet interface, times in nanoseconds."""
import struct

SECTION, INTERFACE, ENHANCED_PACKET, SECRETS = 0x0A0D0D0A, 1, 6, 10
TLS_KEY_LOG = 0x544C534B
BYTE_ORDER_MAGIC, LINKTYPE_ETHERNET, SNAP_LENGTH = 0x1A2B3C4D, 1, 262144
OPTION_END, IF_NAME, IF_TSRESOL, SHB_USERAPPL = 0, 2, 9, 4
CLIENT_MAC, SERVER_MAC = b"\x02\x00\x00\x00\x00\x0c", b"\x02\x00\x00\x00\x00\x05"   # locally administered
ETHERTYPE_IPV4 = b"\x08\x00"


def _padded(octets: bytes) -> bytes:
    return octets + bytes(-len(octets) % 4)


def _option(code: int, value: bytes) -> bytes:
    return struct.pack("<HH", code, len(value)) + _padded(value)


def _block(kind: int, body: bytes) -> bytes:
    length = 12 + len(body)
    return struct.pack("<II", kind, length) + body + struct.pack("<I", length)


class PcapngWriter:
    def __init__(self, path, interface: str, snap_bytes: int = 0):
        self.snap_bytes = snap_bytes or SNAP_LENGTH
        self.file = open(path, "wb")
        end = _option(OPTION_END, b"")
        self.file.write(_block(SECTION, struct.pack("<IHHq", BYTE_ORDER_MAGIC, 1, 0, -1)
                               + _option(SHB_USERAPPL, b"Wirelapse recorder") + end))
        self.file.write(_block(INTERFACE, struct.pack("<HHI", LINKTYPE_ETHERNET, 0, self.snap_bytes)
                               + _option(IF_NAME, interface.encode()) + _option(IF_TSRESOL, b"\x09") + end))
        self.file.flush()               # what is left in the buffer would be written once by every process that is forked

    def write(self, epoch_ns: int, ip_packet: bytes, from_client: bool) -> None:
        macs = SERVER_MAC + CLIENT_MAC if from_client else CLIENT_MAC + SERVER_MAC
        frame = macs + ETHERTYPE_IPV4 + ip_packet
        kept = frame[:self.snap_bytes]
        head = struct.pack("<IIIII", 0, epoch_ns >> 32, epoch_ns & 0xFFFFFFFF, len(kept), len(frame))
        self.file.write(_block(ENHANCED_PACKET, head + _padded(kept)))

    def close(self) -> None:
        self.file.close()


def add_secrets(path, key_log: bytes) -> None:
    """Puts a TLS key log into a finished file, in front of its packets, where readers that go through it once want it."""
    octets = path.read_bytes()
    at = 0
    while struct.unpack_from("<I", octets, at)[0] != ENHANCED_PACKET:
        at += struct.unpack_from("<I", octets, at + 4)[0]
    block = _block(SECRETS, struct.pack("<II", TLS_KEY_LOG, len(key_log)) + _padded(key_log))
    path.write_bytes(octets[:at] + block + octets[at:])
