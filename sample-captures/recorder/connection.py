"""A socket that writes down what its application did, and that the kernel's TCP can be watched through."""
import fcntl
import socket
import struct
import termios
import time

from clock import now_ns
from tcpinfo import TcpInfoSampler

AT_A_TIME = 65536


def tcp_socket(congestion_control: str, no_delay: bool, receive_buffer_bytes: int = 0) -> socket.socket:
    plain = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_CONGESTION, congestion_control.encode())
    plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, no_delay)
    if receive_buffer_bytes:
        plain.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer_bytes)
    return plain


class Connection:
    def __init__(self, plain: socket.socket, client_port: int, opened_ns: int):
        self.socket = plain
        self.log = {"client_port": client_port, "opened_ns": opened_ns, "written_bytes": 0, "read_bytes": 0, "writes": [],
                    "closed_ns": None, "unread_bytes": None, "ended_by": "OWN_CLOSE"}
        self.bytes_per_s = 0
        self.tcp_info = TcpInfoSampler(plain)

    def write(self, octets: bytes) -> int:
        """Writes all of them; answers when it began. The log has begin, end (the kernel took the last byte), offset, size."""
        line = [now_ns(), None, self.log["written_bytes"], len(octets)]
        self.log["writes"].append(line)
        self.socket.sendall(octets)
        line[1] = now_ns()
        self.log["written_bytes"] += len(octets)
        return line[0]

    def receive(self) -> bytes:
        size = AT_A_TIME
        if self.bytes_per_s:
            size = 4096
            time.sleep(size / self.bytes_per_s)
        octets = self.socket.recv(size)
        self.log["read_bytes"] += len(octets)
        return octets

    def receive_exactly(self, size: int) -> bytes:
        """Takes no byte more out of the kernel, so that later ones stay unread."""
        octets = b""
        while len(octets) < size:
            part = self.socket.recv(size - len(octets))
            if not part:
                break
            octets += part
        self.log["read_bytes"] += len(octets)
        return octets

    def peek_head(self) -> bytes:
        """Waits for a whole message head and leaves it unread; empty at the end of the stream."""
        while True:
            octets = self.socket.recv(AT_A_TIME, socket.MSG_PEEK)
            end = octets.find(b"\r\n\r\n")
            if end >= 0 or not octets:
                return octets[:end + 4] if octets else b""
            time.sleep(0.0005)

    def half_close(self) -> None:
        self.socket.shutdown(socket.SHUT_WR)

    def close(self, reset: bool = False) -> None:
        self.tcp_info.stop()
        self.log["tcp_info"] = self.tcp_info.rows
        if reset:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.log["unread_bytes"] = self._unread()
        self.log["closed_ns"] = now_ns()
        self.socket.close()

    def wait_until_sent(self, seconds: float) -> None:
        """Waits until the peer has acknowledged all: the kernel's tracepoint falls silent once the socket is closed."""
        limit = time.monotonic() + seconds
        while time.monotonic() < limit and self._queued(termios.TIOCOUTQ):
            time.sleep(0.002)

    def _unread(self) -> int:
        return self._queued(termios.FIONREAD)

    def _queued(self, which: int) -> int:
        return struct.unpack("i", fcntl.ioctl(self.socket, which, bytes(4)))[0]
