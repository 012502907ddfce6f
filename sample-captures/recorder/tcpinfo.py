"""Samples a socket's TCP_INFO and keeps a row whenever something in it changed."""
import socket
import struct
import threading

from clock import now_ns

EVERY_S = 0.003
CONGESTION_STATES = ("OPEN", "DISORDER", "CWR", "RECOVERY", "LOSS")
COLUMNS = ("time_ns", "state", "unacked", "sacked", "lost", "retrans", "srtt_us", "ssthresh", "cwnd")
# struct tcp_info of linux/tcp.h: the octet of the congestion state, and of 32-bit fields behind the eight octets
CONGESTION_STATE_AT, WORDS_AT, SIZE = 1, 8, 8 + 20 * 4
UNACKED, SACKED, LOST, RETRANS, SRTT, SSTHRESH, CWND = 4, 5, 6, 7, 15, 17, 18


class TcpInfoSampler:
    """Runs until stopped; cwnd and ssthresh are in segments of the MSS, as the kernel counts them."""

    def __init__(self, plain: socket.socket):
        self.socket = plain
        self.rows = []
        self.stopped = threading.Event()
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()

    def stop(self) -> None:
        self.stopped.set()
        self.thread.join()

    def _run(self) -> None:
        last = None
        while True:
            seen = self._sample()
            if seen != last:
                self.rows.append([now_ns(), *seen])
                last = seen
            if self.stopped.wait(EVERY_S):
                return

    def _sample(self) -> tuple:
        info = self.socket.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, SIZE)
        words = struct.unpack_from("=20I", info, WORDS_AT)
        state = CONGESTION_STATES[info[CONGESTION_STATE_AT]]
        return (state, *(words[at] for at in (UNACKED, SACKED, LOST, RETRANS, SRTT, SSTHRESH, CWND)))
