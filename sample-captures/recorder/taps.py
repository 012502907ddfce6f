"""The capture files at both ends of the link."""
from clock import epoch_of_zero_ns
from packet import Packet
from pcapng import PcapngWriter
from script import C2S


class Taps:
    """A packet is seen at its sender's end when it leaves and, if it arrives, at the other end when it does."""

    def __init__(self, directory, first_packet: int):
        self.epoch_ns = epoch_of_zero_ns()
        self.writers = {"client": PcapngWriter(directory / "client.pcapng", "client"),
                        "server": PcapngWriter(directory / "server.pcapng", "server")}
        self.to_skip = dict.fromkeys(self.writers, first_packet - 1)
        self.first_ns = dict.fromkeys(self.writers)

    def sent(self, packet: Packet, time_ns: int) -> None:
        self._write("client" if packet.direction == C2S else "server", packet, time_ns)

    def arrived(self, packet: Packet, time_ns: int) -> None:
        self._write("server" if packet.direction == C2S else "client", packet, time_ns)

    def _write(self, end: str, packet: Packet, time_ns: int) -> None:
        if not packet.captured:
            return
        if self.to_skip[end]:
            self.to_skip[end] -= 1
            return
        if self.first_ns[end] is None:
            self.first_ns[end] = time_ns
        self.writers[end].write(self.epoch_ns + time_ns, packet.octets, packet.direction == C2S)

    def close(self) -> None:
        for writer in self.writers.values():
            writer.close()
