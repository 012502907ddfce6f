"""DNS over UDP (RFC 1035) as far as the scenarios need it: one question, one address."""
import socket
import struct
import threading

from clock import now_ns
from network import SERVER_ADDRESS

PORT = 53
QUERY, ANSWER = 0x0100, 0x8180
A, IN = 1, 1
TRY_AGAIN_S = 1.0
TRIES = 3


def look_up(name: str) -> dict:
    """Asks until somebody answers, as resolvers do; answers with what it did."""
    asked = []
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
        client.connect((SERVER_ADDRESS, PORT))
        client.settimeout(TRY_AGAIN_S)
        for _ in range(TRIES):
            asked.append(now_ns())
            client.send(struct.pack(">HHHHHH", 0x5157, QUERY, 1, 0, 0, 0) + _question(name))
            try:
                client.recv(512)
                return {"name": name, "asked_ns": asked, "answered_ns": now_ns()}
            except socket.timeout:
                pass
    return {"name": name, "asked_ns": asked, "answered_ns": None}


def serve_names() -> None:
    """Answers every question with the server's own address, from a thread that ends with the process."""
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.bind((SERVER_ADDRESS, PORT))
    threading.Thread(target=_serve, args=(server,), daemon=True).start()


def _serve(server: socket.socket) -> None:
    while True:
        query, client = server.recvfrom(512)
        pointer_to_name = b"\xc0\x0c"
        record = pointer_to_name + struct.pack(">HHIH", A, IN, 300, 4) + socket.inet_aton(SERVER_ADDRESS)
        server.sendto(query[:2] + struct.pack(">HHHHH", ANSWER, 1, 1, 0, 0) + query[12:] + record, client)


def _question(name: str) -> bytes:
    labels = b"".join(bytes([len(label)]) + label.encode() for label in name.split("."))
    return labels + b"\0" + struct.pack(">HH", A, IN)
