"""What each program says of a capture, in the same terms."""
import csv
import json
import re
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

WIRELAPSE = Path(__file__).resolve().parent.parent.parent / "app" / "wirelapse"
SERVER_PORTS = {"80", "443"}


@dataclass
class Answer:
    """Packets by number; times in ns since the first packet. What a program does not tell is None."""
    repeats: set | None = None              # sent again
    reordered: set | None = None            # out of order
    repeat_count: int = 0
    reordered_count: int = 0
    spurious: set | None = None             # sent again in vain
    duplicate_acks: int = 0
    keep_alives: int | None = None
    window_probes: int = 0
    round_trips_ns: list = field(default_factory=list)      # of the server's data
    least_round_trip_ns: float | None = None
    flight: list = field(default_factory=list)              # of the server: (time, bytes)
    repairing: list = field(default_factory=list)           # of the server: (time, losses are being repaired)
    data: set = field(default_factory=set)                  # packets with payload


def wirelapse(file: Path) -> Answer:
    with tempfile.TemporaryDirectory() as work:
        text = subprocess.run([WIRELAPSE, "analyze", "-q", "--no-progress", "--format", "json", "-o", f"{work}/", file],
                              check=True, capture_output=True, text=True).stdout
        answer = Answer(repeats=set(), spurious=set(), reordered=set(), keep_alives=0)
        connections = json.loads(text)["connections"]
        for connection in connections:
            for direction in connection["directions"].values():
                for repeat in direction["retransmissions"]["list"]:
                    answer.repeats.add(repeat["packet"])
                    if repeat["verdict"] == "SPURIOUS":
                        answer.spurious.add(repeat["packet"])
                answer.duplicate_acks += direction["acks"]["duplicate"]
                answer.keep_alives += direction["keep_alives"]
                answer.window_probes += direction["zero_window_probes"]
        least = [c["directions"]["server_to_client"]["rtt"]["min_ns"] for c in connections
                 if c["directions"]["server_to_client"]["rtt"]]
        answer.least_round_trip_ns = min((ns for ns in least if ns is not None), default=None)
        with open(f"{work}/packets.csv", newline="") as rows:
            for row in csv.DictReader(rows):
                if int(row["payload_bytes"] or 0) > 0:
                    answer.data.add(int(row["packet"]))
                if "REORDERED" in row["notes"]:
                    answer.reordered.add(int(row["packet"]))
        if len(connections) == 1:
            with open(f"{work}/congestion.csv", newline="") as rows:
                for row in csv.DictReader(rows):
                    if row["direction"] == "SERVER_TO_CLIENT":
                        time_ns = int(row["sender_time_ns"])
                        answer.flight.append((time_ns, int(row["flight_bytes"])))
                        answer.repairing.append((time_ns, "RECOVERY" in (row["phase"], row["limit"])
                                                 or row["phase"] == "LOSS"))
    answer.repeat_count, answer.reordered_count = len(answer.repeats), len(answer.reordered)
    return answer


FLAGS = {"repeats": ("retransmission", "fast_retransmission", "spurious_retransmission"), "reordered": ("out_of_order",),
         "spurious": ("spurious_retransmission",)}


def tshark(file: Path) -> Answer:
    names = ["retransmission", "fast_retransmission", "spurious_retransmission", "out_of_order", "duplicate_ack", "keep_alive",
             "zero_window_probe", "ack_rtt", "bytes_in_flight"]
    columns = ["frame.number", "frame.time_relative", "tcp.srcport", "tcp.stream", "tcp.len", *(f"tcp.analysis.{name}" for name in names)]
    command = ["tshark", "-r", file, "-Y", "tcp", "-T", "fields", "-E", "separator=\t"]
    for column in columns:
        command += ["-e", column]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    answer = Answer(repeats=set(), reordered=set(), spurious=set(), keep_alives=0)
    streams = set()
    for line in text.splitlines():
        cells = dict(zip(["number", "time", "port", "stream", "size", *names], line.split("\t")))
        streams.add(cells["stream"])
        if int(cells["size"]) > 0:
            answer.data.add(int(cells["number"]))
        for kind, flags in FLAGS.items():
            if any(cells[flag] for flag in flags):
                getattr(answer, kind).add(int(cells["number"]))
        answer.duplicate_acks += bool(cells["duplicate_ack"])
        answer.keep_alives += bool(cells["keep_alive"])
        answer.window_probes += bool(cells["zero_window_probe"])
        time_ns = round(float(cells["time"]) * 1e9)
        if cells["port"] in SERVER_PORTS and cells["bytes_in_flight"]:
            answer.flight.append((time_ns, int(cells["bytes_in_flight"])))
        elif cells["port"] not in SERVER_PORTS and cells["ack_rtt"]:
            answer.round_trips_ns.append(float(cells["ack_rtt"]) * 1e9)
    if len(streams) != 1:
        answer.flight = []
    answer.least_round_trip_ns = min(answer.round_trips_ns, default=None)
    answer.repeat_count, answer.reordered_count = len(answer.repeats), len(answer.reordered)
    return answer


def tcptrace(file: Path) -> Answer:
    """It counts and names no packets."""
    with tempfile.TemporaryDirectory() as work:
        pcap = Path(work) / "x.pcap"
        subprocess.run(["tshark", "-r", file, "-F", "pcap", "-w", pcap], check=True, capture_output=True)
        text = subprocess.run(["tcptrace", "-l", "-r", "-n", pcap], capture_output=True, text=True, errors="replace").stdout
    answer = Answer()
    answer.repeat_count = _sum(text, "rexmt data pkts")
    answer.reordered_count = _sum(text, "outoforder pkts")
    answer.duplicate_acks = _sum(text, "duplicate acks")
    answer.window_probes = _sum(text, "zwnd probe pkts")
    least = [float(ms) * 1e6 for ms, samples in zip(_last(text, "RTT min"), _last(text, "RTT samples")) if float(samples)]
    answer.least_round_trip_ns = min(least, default=None)
    return answer


def _pairs(text: str, label: str) -> list:
    return re.findall(rf"{re.escape(label)}:\s+([\d.]+)(?: ms)?\s+{re.escape(label)}:\s+([\d.]+)", text)


def _sum(text: str, label: str) -> int:
    return sum(int(one) + int(other) for one, other in _pairs(text, label))


def _last(text: str, label: str) -> list:
    """Of the second side, which is the server."""
    return [other for _, other in _pairs(text, label)]
