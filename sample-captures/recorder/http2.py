"""HTTP/2 (RFC 9113) as far as the scenarios need it: both ends, flow control, and header compression (RFC 7541)."""
import struct
import threading
import time

from clock import now_ns
from messages import filler
from script import Reply, Scenario, Send

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
DATA, HEADERS, SETTINGS, GOAWAY, WINDOW_UPDATE = 0, 1, 4, 7, 8
ACK = END_STREAM = 1
END_HEADERS = 4
INITIAL_WINDOW = 65_535
DATA_BYTES = 8_192
STATIC_FIELDS = 61


class HeaderCodec:
    """One direction's table. Every field but those named in ONCE is entered, and named by its place from then on."""
    ONCE = (b":path", b"content-length")

    def __init__(self):
        self.table = []                 # the newest first

    def encode(self, fields: list[tuple[bytes, bytes]]) -> bytes:
        block = b""
        for field in fields:
            if field in self.table:
                block += bytes([0x80 | STATIC_FIELDS + 1 + self.table.index(field)])
            else:
                kept = field[0] not in self.ONCE
                block += (b"\x40" if kept else b"\x00") + b"".join(bytes([len(part)]) + part for part in field)
                self.table[:0] = [field] if kept else []
        return block

    def decode(self, block: bytes) -> list[tuple[bytes, bytes]]:
        fields, at = [], 0
        while at < len(block):
            first = block[at]
            at += 1
            if first & 0x80:
                field = self.table[(first & 0x7f) - STATIC_FIELDS - 1]
            else:
                name, at = self._text(block, at)
                value, at = self._text(block, at)
                field = name, value
                self.table[:0] = [field] if first & 0x40 else []
            fields.append(field)
        return fields

    @staticmethod
    def _text(block: bytes, at: int) -> tuple[bytes, int]:
        end = at + 1 + block[at]
        return block[at + 1:end], end


class Frames:
    """Reads and writes whole frames; any thread may write."""

    def __init__(self, connection):
        self.connection = connection
        self.lock = threading.Lock()
        self.encoder, self.decoder = HeaderCodec(), HeaderCodec()

    def write(self, kind: int, flags: int, stream: int, payload: bytes = b"") -> int:
        """Answers when it began."""
        with self.lock:
            return self._write(kind, flags, stream, payload)

    def write_headers(self, flags: int, stream: int, fields) -> tuple[int, int]:
        """Answers how long the frame is, and when writing began. The order of blocks is the order of the table."""
        with self.lock:
            block = self.encoder.encode(fields)
            return 9 + len(block), self._write(HEADERS, flags | END_HEADERS, stream, block)

    def _write(self, kind: int, flags: int, stream: int, payload: bytes) -> int:
        head = struct.pack(">I", len(payload))[1:] + bytes([kind, flags]) + struct.pack(">I", stream)
        return self.connection.write(head + payload)

    def read(self):
        """The next frame as (kind, flags, stream, payload), or None at the end."""
        head = self.connection.receive_exactly(9)
        if len(head) < 9:
            return None
        size = int.from_bytes(head[:3], "big")
        return head[3], head[4], int.from_bytes(head[5:], "big"), self.connection.receive_exactly(size)


class Http2Client:
    def __init__(self, connection):
        self.frames = Frames(connection)
        self.next_stream = 1
        self.waiting = {}               # stream -> exchange
        self.owed = {}                  # stream -> bytes read since its window was opened last
        connection.write(PREFACE)
        self.frames.write(SETTINGS, 0, 0)

    def send(self, send: Send, exchange: dict) -> None:
        stream, self.next_stream = self.next_stream, self.next_stream + 2
        fields = [(b":method", send.method.encode()), (b":scheme", b"https"), (b":authority", b"shop.example"),
                  (b":path", send.target.encode()), (b"user-agent", b"recorder")]
        size, begin = self.frames.write_headers(0 if send.body_bytes else END_STREAM, stream, fields)
        if send.body_bytes:
            self.frames.write(DATA, END_STREAM, stream, filler(send.body_bytes))
        exchange.update(stream=stream, request={"header_bytes": size, "body_bytes": send.body_bytes,
                                                "written_ns": [begin, now_ns()]})
        self.waiting[stream] = exchange

    def read(self, responses: int) -> None:
        """Reads until so many more responses are whole."""
        while responses and (frame := self.frames.read()):
            responses -= self._take(*frame)

    def _take(self, kind: int, flags: int, stream: int, payload: bytes) -> bool:
        exchange = self.waiting.get(stream)
        if kind == SETTINGS and not flags & ACK:
            self.frames.write(SETTINGS, ACK, 0)
        elif kind == HEADERS:
            fields = dict(self.frames.decoder.decode(payload))
            exchange["response"] = {"status": int(fields[b":status"]), "header_bytes": 9 + len(payload),
                                    "body_bytes": 0, "complete": False}
        elif kind == DATA:
            exchange["response"]["body_bytes"] += len(payload)
            self._open(0, len(payload))
            self._open(stream, len(payload))
        ended = kind in (HEADERS, DATA) and bool(flags & END_STREAM)
        if ended:
            exchange["response"].update(complete=True, read_ns=now_ns())
        return ended

    def _open(self, stream: int, size: int) -> None:
        """Gives back what was read once half a window is owed, as clients do."""
        self.owed[stream] = self.owed.get(stream, 0) + size
        if self.owed[stream] >= INITIAL_WINDOW // 2:
            self.frames.write(WINDOW_UPDATE, 0, stream, struct.pack(">I", self.owed.pop(stream)))

    def close(self) -> None:
        self.frames.write(GOAWAY, 0, 0, struct.pack(">II", 0, 0))


class Http2Server:
    """Answers every stream in a thread of its own, so that streams overtake each other."""

    def __init__(self, scenario: Scenario, connection, exchanges: list):
        self.replies = scenario.server.replies
        self.connection = connection
        self.frames = Frames(connection)
        self.exchanges = exchanges
        self.windows = {0: INITIAL_WINDOW}
        self.opened = threading.Condition()

    def run(self) -> None:
        self.connection.receive_exactly(len(PREFACE))
        self.frames.write(SETTINGS, 0, 0)
        threads = []
        while (frame := self.frames.read()) and frame[0] != GOAWAY:
            kind, flags, stream, payload = frame
            if kind == SETTINGS and not flags & ACK:
                self.frames.write(SETTINGS, ACK, 0)
            elif kind == WINDOW_UPDATE:
                with self.opened:
                    self.windows[stream] = self.windows.get(stream, INITIAL_WINDOW) + int.from_bytes(payload, "big")
                    self.opened.notify_all()
            elif kind == HEADERS:
                target = dict(self.frames.decoder.decode(payload))[b":path"].decode()
                threads.append(threading.Thread(target=self._answer, args=(stream, target), daemon=True))
                threads[-1].start()
        for thread in threads:
            thread.join()

    def _answer(self, stream: int, target: str) -> None:
        reply = self.replies.get(target, Reply(status="404 Not Found"))
        exchange = {"target": target, "request_read_ns": now_ns(), "think_s": reply.think_s, "response_written_ns": None}
        self.exchanges.append(exchange)
        time.sleep(reply.think_s)
        fields = [(b":status", reply.status.split()[0].encode()), (b"server", b"recorder"),
                  (b"content-type", b"text/plain"), (b"content-length", str(reply.body_bytes).encode())]
        begin = self.frames.write_headers(0 if reply.body_bytes else END_STREAM, stream, fields)[1]
        body = filler(reply.body_bytes)
        at = 0
        while at < len(body):
            size = self._window(stream, min(DATA_BYTES, len(body) - at))
            last = at + size == len(body)
            self.frames.write(DATA, END_STREAM if last else 0, stream, body[at:at + size])
            at += size
        exchange["response_written_ns"] = [begin, now_ns()]

    def _window(self, stream: int, wanted: int) -> int:
        """Waits until something may be sent; answers how much."""
        with self.opened:
            self.windows.setdefault(stream, INITIAL_WINDOW)
            self.opened.wait_for(lambda: min(self.windows[0], self.windows[stream]) > 0)
            size = min(wanted, self.windows[0], self.windows[stream])
            self.windows[0] -= size
            self.windows[stream] -= size
            return size
