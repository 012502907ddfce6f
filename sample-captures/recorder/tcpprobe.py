"""The kernel's own word on its senders: the tracepoint tcp:tcp_probe, which speaks at every packet received."""
import os
import re
import subprocess
from pathlib import Path

from network import CLIENT_ADDRESS, SERVER_ADDRESS, private_mounts

COLUMNS = ("time_ns", "snd_cwnd", "ssthresh", "srtt_us", "snd_una", "snd_nxt", "snd_wnd", "rcv_wnd", "data_bytes")
LINE = re.compile(r"\s(\d+)\.(\d+): tcp_probe: (.*)$")


class TcpProbe:
    """Records while it is open, in a trace instance of its own; without tracefs it has nothing to say."""

    def __init__(self, mount_point: Path):
        self.instance = None
        private_mounts()
        mount_point.mkdir()
        try:
            subprocess.run(["mount", "-t", "tracefs", "tracefs", mount_point], check=True, stderr=subprocess.DEVNULL)
            instance = mount_point / "instances" / f"recorder-{os.getpid()}"
            instance.mkdir()
            self.instance = instance
            self._set("trace_clock", "mono")
            self._set("buffer_size_kb", "8192")
            self._set("events/tcp/tcp_probe/enable", "1")
        except (OSError, subprocess.CalledProcessError):
            self.close()

    def rows(self) -> list:
        """One dict for each line about our two hosts, in order of time."""
        if self.instance is None:
            return []
        with open(self.instance / "trace") as trace:
            matches = map(LINE.search, trace)
            rows = [_row(match) for match in matches if match]
        return sorted((row for row in rows if row is not None), key=lambda row: row["time_ns"])

    def close(self) -> None:
        if self.instance is not None:
            self._set("events/tcp/tcp_probe/enable", "0")
            self.instance.rmdir()
            self.instance = None

    def _set(self, name: str, value: str) -> None:
        (self.instance / name).write_text(value)


def _row(match) -> dict | None:
    fields = dict(part.split("=", 1) for part in match.group(3).split() if "=" in part)
    source, _, source_port = fields["src"].rpartition(":")
    target, _, target_port = fields["dest"].rpartition(":")
    if {source, target} != {CLIENT_ADDRESS, SERVER_ADDRESS}:
        return None
    client = source == CLIENT_ADDRESS
    return {"side": "client" if client else "server", "client_port": int(source_port if client else target_port),
            "time_ns": int(match.group(1)) * 10**9 + int(match.group(2).ljust(9, "0")),
            "snd_cwnd": int(fields["snd_cwnd"]), "ssthresh": int(fields["ssthresh"]), "srtt_us": int(fields["srtt"]),
            "snd_una": int(fields["snd_una"], 16), "snd_nxt": int(fields["snd_nxt"], 16),
            "snd_wnd": int(fields["snd_wnd"]), "rcv_wnd": int(fields["rcv_wnd"]), "data_bytes": int(fields["data_len"])}
