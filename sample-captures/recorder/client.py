"""The client: follows its connections' scripts and writes down what it did, and when."""
import socket
import threading
import time

from clock import now_ns
from connection import Connection, tcp_socket
from messages import ResponseReader, Truncated, request_octets
from dns import look_up
from http2 import Http2Client
from network import CLIENT_ADDRESS, SERVER_ADDRESS
from script import Await, ClientConnection, HalfClose, Pause, Reset, Scenario, Send, Speak
from secure import SecureConnection, client_context
from websocket import talk

TCP_FASTOPEN_CONNECT = 30       # the first write goes with the SYN


def run_client(scenario: Scenario, work) -> list:
    """Runs every connection's script, each in a thread; answers with their logs, in the order of the scripts."""
    began = time.monotonic()
    secrets = client_context(scenario.tls, scenario.speaks, work) if scenario.tls else None
    sessions = [ClientSession(script, scenario, secrets) for script in scenario.connections]
    threads = [threading.Thread(target=session.run, args=(began,), daemon=True) for session in sessions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [session.log for session in sessions]


class ClientSession:
    def __init__(self, script: ClientConnection, scenario: Scenario, secrets):
        self.script = script
        self.scenario = scenario
        self.secrets = secrets
        self.exchanges = []
        self.answered = 0
        self.http2 = None
        self.besides = {}               # what was done besides exchanges

    @property
    def log(self) -> dict:
        return {**self.connection.log, **self.besides, "exchanges": self.exchanges}

    def run(self, began: float) -> None:
        time.sleep(max(0.0, began + self.script.starts_at_s - time.monotonic()))
        if self.script.looks_up:
            self.besides["name_lookup"] = look_up(self.script.looks_up)
        plain = tcp_socket(self.scenario.congestion_control, self.script.no_delay, self.script.receive_buffer_bytes)
        if self.script.port:
            plain.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, True)
            plain.bind((CLIENT_ADDRESS, self.script.port))
        if self.script.fast_open:
            plain.setsockopt(socket.IPPROTO_TCP, TCP_FASTOPEN_CONNECT, True)
        opened_ns = now_ns()
        if not self._connect(plain, opened_ns):
            return
        port = plain.getsockname()[1]
        self.connection = (SecureConnection(plain, port, opened_ns, self.secrets) if self.secrets
                           else Connection(plain, port, opened_ns))
        self.reader = ResponseReader(self.connection)
        try:
            if self.scenario.speaks == "h2":
                self.http2 = Http2Client(self.connection)
            for step in self.script.steps:
                self._run(step)
        except Truncated:
            self.connection.log["ended_by"] = "END_OF_STREAM"
        except OSError as error:
            self.connection.log["ended_by"] = type(error).__name__
        if self.http2:
            self.http2.close()
        self.connection.close(reset=isinstance(self.script.steps[-1], Reset))

    def _connect(self, plain: socket.socket, opened_ns: int) -> bool:
        plain.settimeout(self.script.gives_up_s or None)
        self.besides["server_port"] = self.script.to_port or self.scenario.port
        try:
            plain.connect((SERVER_ADDRESS, self.besides["server_port"]))
            plain.settimeout(None)
            return True
        except OSError as error:
            self.connection = Connection(plain, self.script.port, opened_ns)
            self.connection.log["ended_by"] = type(error).__name__
            self.connection.close()
            return False

    def _run(self, step) -> None:
        if isinstance(step, Send):
            self._send(step)
        elif isinstance(step, Await) and self.http2:
            self.http2.read(step.responses)
        elif isinstance(step, Await):
            self.connection.bytes_per_s = step.at_bytes_per_s
            for _ in range(step.responses):
                self._read_response()
        elif isinstance(step, Pause):
            time.sleep(step.seconds)
        elif isinstance(step, Speak):
            self.besides["websocket"] = talk(self.connection, step)
        elif isinstance(step, HalfClose):
            self.connection.half_close()

    def _send(self, send: Send) -> None:
        head, body = request_octets(send)
        exchange = {"method": send.method, "target": send.target, "interim": [],
                    "request": {"offset": self.connection.log["written_bytes"], "header_bytes": len(head),
                                "body_bytes": len(body), "written_ns": None},
                    "response": None}
        self.exchanges.append(exchange)
        if self.http2:
            self.http2.send(send, exchange)
            return
        parts = [head, body] if send.apart or send.expect_continue else [head + body]
        begin = self.connection.write(parts[0])
        if send.expect_continue:
            interim = {}
            self.reader.read(interim)
            exchange["interim"].append(interim["status"])
        for part in parts[1:]:
            time.sleep(send.gap_s)
            self.connection.write(part)
        exchange["request"]["written_ns"] = [begin, now_ns()]

    def _read_response(self) -> None:
        exchange = self.exchanges[self.answered]
        self.answered += 1
        response = {}
        try:
            self.reader.read(response)
        finally:
            response["read_ns"] = self.reader.last_read_ns
            if response["status"] is not None:
                exchange["response"] = response
