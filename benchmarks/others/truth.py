"""What really happened in a case, as far as it shows at a tap: from its truth.json and its sender's own capture."""
import gzip
import json
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

SAMPLES = Path(__file__).resolve().parent.parent.parent / "sample-captures"
OWN_END = {"CLIENT_TO_SERVER": "client", "SERVER_TO_CLIENT": "server"}
COLUMNS = ("frame.number", "tcp.stream", "tcp.srcport", "tcp.seq", "tcp.len", "ip.id")


class Case:
    def __init__(self, folder: Path, file: Path):
        self.folder, self.file = folder, file
        self.tap = file.name.split(".")[0]
        self.name = f"{folder.relative_to(SAMPLES)} {self.tap}"
        packed = folder / "truth.json.gz"
        text = gzip.open(packed).read() if packed.exists() else (folder / "truth.json").read_bytes()
        self.truth = json.loads(text)

    @contextmanager
    def plain(self, file: Path | None = None):
        """A capture of the case, not compressed; its own unless another is given."""
        file = file or self.file
        with tempfile.TemporaryDirectory() as work:
            target = Path(work) / "capture.pcapng"
            opened = gzip.open(file) if file.suffix == ".gz" else open(file, "rb")
            with opened as source, open(target, "wb") as sink:
                shutil.copyfileobj(source, sink)
            yield target

    def repeats(self) -> set | None:
        """
        Numbers of the packets with payload that their sender had sent before. A capture at the sender itself shows that for
        certain: their bytes had passed it. The same packet is known at the other end by its IP identification. None where the
        sender's end was not captured, or not from the beginning.
        """
        if not self._whole():
            return None
        here = _packets(self)
        repeated = set()
        for direction, end in OWN_END.items():
            source = next(iter(self.folder.glob(f"{end}.pcapng*")), None)
            if source is None:
                if self._lost(direction):
                    return None
                continue
            again = _sent_again(_packets(Case(self.folder, source)), direction)
            repeated |= {packet["number"] for packet in here if packet["direction"] == direction and _identity(packet) in again}
        return repeated

    def _whole(self) -> bool:
        return not any(e["action"] == "miss" for e in self.truth["link_log"]) and self.folder.name not in ("midstream", "mid-connection")

    def _lost(self, direction: str) -> bool:
        return any(e["direction"] == direction and e["action"] in ("drop", "hold") for e in self.truth["link_log"])

    def held(self) -> int:
        """How many packets with payload came late and were overtaken, where that shows: behind the link."""
        return sum(e["action"] == "hold" and e["payload_bytes"] > 0 and self.tap != OWN_END[e["direction"]]
                   for e in self.truth["link_log"])

    def flight(self) -> list:
        """Bytes that the server's kernel had outstanding: (time in the capture, bytes), where there is one connection."""
        if len(self.truth["connections"]) != 1 or self.truth["connections"][0]["server"] is None:
            return []
        start = self.truth["server_start_ns"] if self.tap == "server" else 0
        table = self.truth["connections"][0]["server"]["tcp_probe"]
        at = {name: index for index, name in enumerate(table["columns"])}
        return [(row[at["time_ns"]] - start, row[at["snd_nxt"]] - row[at["snd_una"]]) for row in table["rows"]]


def _packets(case: Case) -> list:
    """The packets with payload of a case's capture."""
    with case.plain() as file:
        command = ["tshark", "-r", file, "-Y", "tcp.len > 0", "-T", "fields", "-E", "separator=\t"]
        for column in COLUMNS:
            command += ["-e", column]
        lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
    packets = []
    for line in lines:
        number, stream, port, sequence, size, ip_id = line.split("\t")
        direction = "SERVER_TO_CLIENT" if port in ("80", "443") else "CLIENT_TO_SERVER"
        packets.append({"number": int(number), "stream": stream, "direction": direction, "begin": int(sequence),
                        "end": int(sequence) + int(size), "ip_id": ip_id})
    return packets


def _identity(packet: dict) -> tuple:
    return packet["stream"], packet["begin"], packet["end"], packet["ip_id"]


def _sent_again(packets: list, direction: str) -> set:
    tops, again = {}, set()
    for packet in packets:
        if packet["direction"] == direction:
            if packet["begin"] < tops.get(packet["stream"], 0):
                again.add(_identity(packet))
            tops[packet["stream"]] = max(tops.get(packet["stream"], 0), packet["end"])
    return again
