"""The capture files at both ends of the link."""
import os
from collections import deque

from clock import epoch_of_zero_ns
from packet import Packet
from pcapng import PcapngWriter
from script import C2S, Capture


class Taps:
    """A packet is seen at its sender's end when it leaves and, if it arrives, at the other end when it does."""

    def __init__(self, directory, capture: Capture):
        self.epoch_ns = epoch_of_zero_ns()
        self.capture = capture
        self.writers = {"client": PcapngWriter(directory / "client.pcapng", "client", capture.snap_bytes),
                        "server": PcapngWriter(directory / "server.pcapng", "server", capture.snap_bytes)}
        self.passed = dict.fromkeys(self.writers, 0)
        self.copies = {end: deque() for end in self.writers}
        self.first_ns = dict.fromkeys(self.writers)
        self.paths = [directory / f"{end}.pcapng" for end in self.writers]

    def sent(self, packet: Packet, time_ns: int) -> None:
        self._write("client" if packet.direction == C2S else "server", packet, time_ns)

    def arrived(self, packet: Packet, time_ns: int) -> None:
        self._write("server" if packet.direction == C2S else "client", packet, time_ns)

    def _write(self, end: str, packet: Packet, time_ns: int) -> None:
        if not packet.captured or packet.direction != (self.capture.direction or packet.direction):
            return
        self.passed[end] += 1
        if self.passed[end] < self.capture.from_packet:
            return
        if self.first_ns[end] is None:
            self.first_ns[end] = time_ns
        stepped = self.capture.steps_at and self.passed[end] >= self.capture.steps_at
        epoch_ns = self.epoch_ns + time_ns + (int(self.capture.clock_step_ms * 1e6) if stepped else 0)
        self._write_copies(end, epoch_ns)
        self.writers[end].write(epoch_ns, packet.octets, packet.direction == C2S)
        if self.capture.doubled_after_us:
            self.copies[end].append((epoch_ns + self.capture.doubled_after_us * 1000, packet.octets, packet.direction == C2S))

    def _write_copies(self, end: str, until_ns: float) -> None:
        """Second copies come in their own turn."""
        while self.copies[end] and self.copies[end][0][0] <= until_ns:
            self.writers[end].write(*self.copies[end].popleft())

    def close(self) -> None:
        for end, writer in self.writers.items():
            self._write_copies(end, float("inf"))
            writer.close()
        if self.capture.cut_bytes:
            for path in self.paths:
                os.truncate(path, path.stat().st_size - self.capture.cut_bytes)
