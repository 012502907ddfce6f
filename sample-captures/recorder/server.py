"""The server: answers each target as its script says and writes down what it did, and when."""
import select
import socket
import threading
import time

from clock import now_ns
from connection import Connection, tcp_socket
from messages import field_value, response_octets
from http2 import Http2Server
from network import SERVER_ADDRESS
from script import Reply, Scenario
from secure import SecureConnection, server_context
from websocket import echo

NOT_FOUND = Reply(status="404 Not Found")


class ServerApplication:
    """Listens from construction on, one thread for each connection."""

    def __init__(self, scenario: Scenario, work):
        self.scenario = scenario
        self.secrets = server_context(scenario.tls, scenario.speaks, work) if scenario.tls else None
        self.listener = tcp_socket(scenario.congestion_control, scenario.server.no_delay)
        self.listener.bind((SERVER_ADDRESS, scenario.port))
        self.listener.listen(64)
        self.sessions = []
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            plain, (_, client_port) = self.listener.accept()
            session = ServerSession(self.scenario, plain, client_port, self.secrets)
            thread = threading.Thread(target=session.run, daemon=True)
            self.sessions.append((thread, session))
            thread.start()

    def finish(self, seconds: float) -> list:
        """Waits for the connections to end and answers with their logs."""
        limit = time.monotonic() + seconds
        for thread, _ in self.sessions:
            thread.join(max(0.0, limit - time.monotonic()))
        return [session.log for _, session in self.sessions]


class ServerSession:
    def __init__(self, scenario: Scenario, plain: socket.socket, client_port: int, secrets):
        self.scenario = scenario
        self.script = scenario.server
        self.opening = plain, client_port, now_ns()
        self.secrets = secrets
        self.exchanges = []

    @property
    def log(self) -> dict:
        return {**self.connection.log, "exchanges": self.exchanges}

    def run(self) -> None:
        then = "keep"
        self.opening[0].setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, self.script.corked)
        self.connection = SecureConnection(*self.opening, self.secrets) if self.secrets else Connection(*self.opening)
        try:
            time.sleep(self.script.waits_s)
            if self.scenario.speaks == "h2":
                Http2Server(self.scenario, self.connection, self.exchanges).run()
                then = "close"
            while then == "keep" and self._asked() and (head := self.connection.peek_head()):
                then = self._answer(head)
            if then == "websocket":
                echo(self.connection, 0.002)
            if then in ("keep", "close", "silence", "websocket"):
                self.connection.wait_until_sent(10)
        except OSError as error:
            self.connection.log["ended_by"] = type(error).__name__
        self.connection.close(reset=then == "reset")

    def _asked(self) -> bool:
        """False if the client let its connection idle for too long."""
        idles_s = self.script.idles_s
        return not idles_s or bool(select.select([self.connection.socket], [], [], idles_s)[0])

    def _answer(self, head: bytes) -> str:
        target = head.split()[1].decode()
        reply = self.script.replies.get(target, NOT_FOUND)
        exchange = {"target": target, "request_read_ns": None, "think_s": reply.think_s, "response_written_ns": None}
        self.exchanges.append(exchange)
        self.connection.receive_exactly(len(head))
        if field_value(head, "Expect"):
            self.connection.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        self.connection.receive_exactly(int(field_value(head, "Content-Length") or 0))
        exchange["request_read_ns"] = now_ns()
        time.sleep(reply.think_s)
        if reply.then == "silence":
            return reply.then
        exchange["response_written_ns"] = self._write(reply)
        return "close" if reply.framing in ("CLOSE", "END") and reply.then == "keep" else reply.then

    def _write(self, reply: Reply) -> list:
        octets = b"".join(response_octets(reply))[:reply.sends_bytes or None]
        step = -(-len(octets) // reply.writes)
        begin = now_ns()
        for at in range(0, len(octets), step):
            if at:
                time.sleep(reply.gap_s)
            self.connection.write(octets[at:at + step])
        return [begin, now_ns()]
