"""Writes and reads HTTP/1.x messages; knows only what the scenarios use."""
from clock import now_ns
from script import Reply, Send

CHUNK_BYTES = 4000
LINE = b"The quick brown fox jumps over the lazy dog, once a line. 0000\n"


def filler(size: int) -> bytes:
    return (LINE * (size // len(LINE) + 1))[:size]


def request_octets(send: Send) -> tuple[bytes, bytes]:
    """Head and body."""
    lines = [f"{send.method} {send.target} HTTP/{send.version}", "Host: shop.example", "User-Agent: recorder",
             *send.headers]
    if send.body_bytes:
        lines.append(f"Content-Length: {send.body_bytes}")
    if send.expect_continue:
        lines.append("Expect: 100-continue")
    return _head(lines), filler(send.body_bytes)


def response_octets(reply: Reply) -> tuple[bytes, bytes]:
    lines = [f"HTTP/1.1 {reply.status}", "Server: recorder", *reply.headers]
    if reply.framing != "NONE":
        lines.append(f"Content-Type: {reply.content_type}")
    body = filler(reply.body_bytes)
    if reply.framing == "LENGTH":
        lines.append(f"Content-Length: {reply.body_bytes}")
    elif reply.framing == "CHUNKED":
        lines.append("Transfer-Encoding: chunked")
        body = chunked(body)
    if reply.framing == "CLOSE" or reply.then not in ("keep", "silence"):
        lines.append("Connection: close")
    return _head(lines), body


def _head(lines: list[str]) -> bytes:
    return "\r\n".join([*lines, "", ""]).encode()


def chunked(body: bytes) -> bytes:
    """RFC 9112 section 7.1."""
    parts = [body[at:at + CHUNK_BYTES] for at in range(0, len(body), CHUNK_BYTES)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in [*parts, b""])


def field_value(head: bytes, name: str) -> str | None:
    for line in head.decode().split("\r\n")[1:]:
        field, _, value = line.partition(":")
        if field.lower() == name.lower():
            return value.strip()
    return None


class Truncated(Exception):
    """The stream ended inside a message."""


class ResponseReader:
    """Reads responses from a socket as a browser does: whatever is there, into a buffer."""

    def __init__(self, connection):
        self.connection = connection
        self.buffer = bytearray()
        self.offset = 0                 # in the stream, of the buffer's first byte
        self.last_read_ns = 0

    def read(self, response: dict) -> None:
        """Fills `response` as it goes, so that one that breaks off still says how far it came."""
        response.update(offset=self.offset, status=None, header_bytes=0, body_bytes=0, framing_bytes=0, complete=False)
        head = self._until(b"\r\n\r\n")
        response.update(status=int(head.split()[1]), header_bytes=len(head))
        length = field_value(head, "Content-Length")
        if response["status"] < 200 or response["status"] in (204, 304):
            pass
        elif field_value(head, "Transfer-Encoding") == "chunked":
            self._chunks(response)
        elif length is not None:
            self._body(response, int(length))
        else:
            self._to_the_end(response)
        response["complete"] = True

    def _until(self, mark: bytes) -> bytes:
        while mark not in self.buffer:
            if not self._more():
                raise Truncated
        return self._take(self.buffer.index(mark) + len(mark))

    def _body(self, response: dict, size: int) -> None:
        while size:
            if not self.buffer and not self._more():
                raise Truncated
            taken = len(self._take(min(size, len(self.buffer))))
            size -= taken
            response["body_bytes"] += taken

    def _chunks(self, response: dict) -> None:
        size = -1
        while size:
            line = self._until(b"\r\n")
            size = int(line, 16)
            self._body(response, size)
            response["framing_bytes"] += len(line) + len(self._until(b"\r\n"))

    def _to_the_end(self, response: dict) -> None:
        while self.buffer or self._more():
            response["body_bytes"] += len(self._take(len(self.buffer)))

    def _take(self, size: int) -> bytes:
        taken = bytes(self.buffer[:size])
        del self.buffer[:size]
        self.offset += size
        return taken

    def _more(self) -> bool:
        octets = self.connection.receive()
        self.last_read_ns = now_ns()
        self.buffer += octets
        return bool(octets)
