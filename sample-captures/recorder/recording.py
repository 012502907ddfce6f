"""Records one scenario: makes the hosts, starts link, server and client, and gathers what they wrote down."""
import ctypes
import gzip
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from client import run_client
from counters import tcp_counters
from dns import serve_names
from link import Link
from network import CLIENT_ADDRESS, SERVER_ADDRESS, Host
from pcapng import add_secrets
from script import Scenario
from secure import make_certificate
from server import ServerApplication
from taps import Taps
from tcpprobe import TcpProbe
from truth import write_truth

PR_SET_PDEATHSIG = 1
_fork = multiprocessing.get_context("fork")


@dataclass(frozen=True)
class Outcome:
    recorded: bool
    message: str

    def __str__(self) -> str:
        return self.message


def record(scenario: Scenario, directory: Path) -> Outcome:
    """Runs the scenario in a process of its own, with a limit; writes its files only when all went well."""
    with tempfile.TemporaryDirectory(prefix="recorder-") as work:
        worker = _fork.Process(target=_record, args=(scenario, Path(work)))
        worker.start()
        try:
            worker.join(scenario.limit_s + 20)
        finally:
            if worker.is_alive():
                worker.terminate()
                worker.join()
        if worker.exitcode != 0:
            return Outcome(False, f"FAILED (exit status {worker.exitcode}); nothing written")
        kept = ["client.pcapng", "truth.json"] + (["server.pcapng"] if scenario.server_capture else [])
        directory.mkdir(parents=True, exist_ok=True)
        written = [_keep(Path(work) / name, directory, scenario.compressed) for name in kept]
        return Outcome(True, ", ".join(f"{path.name} {path.stat().st_size:,}" for path in written))


def _keep(file: Path, directory: Path, compressed: bool) -> Path:
    if not compressed:
        return Path(shutil.copyfile(file, directory / file.name))
    target = directory / (file.name + ".gz")
    target.write_bytes(gzip.compress(file.read_bytes(), mtime=0))
    return target


def _record(scenario: Scenario, work: Path) -> None:
    _end_with_parent()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))       # by way of the finally below
    os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))    # a busy machine must not look like a slow server
    if scenario.tls:
        make_certificate(work)
    hosts = [Host(address, scenario) for address in (CLIENT_ADDRESS, SERVER_ADDRESS)]
    probe = TcpProbe(work / "tracefs")
    try:
        taps = Taps(work, scenario.capture)
        link = Part(Link(scenario, *hosts, taps).run)
        server = Part(lambda control: _serve(scenario, hosts[1], work, control))
        server.answer(10)                                       # it listens
        client = Part(lambda control: _fetch(scenario, hosts[0], work))
        client_logs = client.answer(scenario.limit_s)
        round_trip_s = (scenario.to_server.delay_ms + scenario.to_client.delay_ms) / 1000
        time.sleep(0.5 + 3 * round_trip_s)                      # closing takes its time, too
        server_logs, server_counters = server.stop()
        link_log = link.stop()
        rows = probe.rows()
    finally:
        probe.close()
    if scenario.tls:
        for end in ("client", "server"):
            add_secrets(work / f"{end}.pcapng", (work / "keys.txt").read_bytes())
    write_truth(work / "truth.json", scenario, client_logs, server_logs, link_log, rows, server_counters)


def _serve(scenario: Scenario, host: Host, work: Path, control) -> tuple:
    host.enter()
    server = ServerApplication(scenario, work)
    serve_names()
    control.send("listening")
    control.recv()
    return server.finish(5), tcp_counters()


def _fetch(scenario: Scenario, host: Host, work: Path) -> list:
    host.enter()
    return run_client(scenario, work)


class Part:
    """A process that is told to stop by a message and answers with what it has to say."""

    def __init__(self, work):
        self.control, theirs = _fork.Pipe()
        self.process = _fork.Process(target=self._run, args=(work, theirs), daemon=True)
        self.process.start()
        theirs.close()

    @staticmethod
    def _run(work, control) -> None:
        _end_with_parent()
        control.send(work(control))

    def answer(self, seconds: float):
        if not self.control.poll(seconds):
            raise TimeoutError("a part of the scenario did not end in time")
        return self.control.recv()

    def stop(self):
        self.control.send("stop")
        answer = self.answer(10)
        self.process.join()
        return answer


def _end_with_parent() -> None:
    """However the process above ends, this one ends with it, and the namespaces with both. Ctrl+C is for the first."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
