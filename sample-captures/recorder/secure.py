"""A connection inside TLS. The client's library writes its secrets down, and they go into the captures."""
import ssl
import subprocess
from pathlib import Path

from connection import AT_A_TIME, Connection

SERVER_NAME = "shop.example"
VERSIONS = {"1.2": ssl.TLSVersion.TLSv1_2, "1.3": ssl.TLSVersion.TLSv1_3}


def make_certificate(directory: Path) -> None:
    """A key and a certificate that nobody else trusts, for this recording alone."""
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                    "-days", "3650", "-subj", f"/CN={SERVER_NAME}", "-addext", f"subjectAltName=DNS:{SERVER_NAME}",
                    "-keyout", directory / "key.pem", "-out", directory / "certificate.pem"],
                   check=True, stderr=subprocess.DEVNULL)


def client_context(version: str, speaks: str, directory: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(directory / "certificate.pem")
    context.keylog_filename = str(directory / "keys.txt")
    return _limited(context, version, speaks)


def server_context(version: str, speaks: str, directory: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(directory / "certificate.pem", directory / "key.pem")
    return _limited(context, version, speaks)


def _limited(context: ssl.SSLContext, version: str, speaks: str) -> ssl.SSLContext:
    context.minimum_version = context.maximum_version = VERSIONS[version]
    context.set_alpn_protocols(["h2" if speaks == "h2" else "http/1.1"])
    return context


class SecureConnection(Connection):
    """The log counts what the application wrote and read, not what TLS made of it."""

    def __init__(self, plain, client_port: int, opened_ns: int, context: ssl.SSLContext):
        server = context.protocol == ssl.PROTOCOL_TLS_SERVER
        secure = context.wrap_socket(plain, server_side=server, server_hostname=None if server else SERVER_NAME)
        super().__init__(secure, client_port, opened_ns)
        self.ahead = b""                # was read to look at, and not taken

    def receive_exactly(self, size: int) -> bytes:
        while len(self.ahead) < size and (part := self.socket.recv(AT_A_TIME)):
            self.ahead += part
        octets, self.ahead = self.ahead[:size], self.ahead[size:]
        self.log["read_bytes"] += len(octets)
        return octets

    def peek_head(self) -> bytes:
        while (end := self.ahead.find(b"\r\n\r\n")) < 0:
            part = self.socket.recv(AT_A_TIME)
            if not part:
                return b""
            self.ahead += part
        return self.ahead[:end + 4]

    def close(self, reset: bool = False) -> None:
        """Says that this was all (close_notify), and waits until the other side has said so, too."""
        self.tcp_info.stop()
        try:
            self.socket = self.socket.unwrap()
        except OSError:
            pass                        # the other side was gone
        super().close(reset)
