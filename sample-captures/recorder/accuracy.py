"""Scenarios that only serve to hold what we infer of a sender against the kernel: one sender, mostly limited by its window."""
from scenarios import link
from script import S2C, Await, Capture, ClientConnection, Path, Pause, Reply, Rule, Scenario, Send, Server, carries, fetch

MBIT = 1_000_000


def every(period: int, at: int):
    """Picks the packets that carry each `period`-th piece of 1448 bytes, beginning with the piece `at`."""
    return lambda packet: packet.payload_bytes > 0 and packet.offset // 1448 % period == at


def download(name: str, shows: str, size: int, path: dict, algorithm: str = "cubic", **more) -> Scenario:
    return Scenario(
        f"accuracy/{name}", shows, (ClientConnection(fetch("/file.bin")),), Server({"/file.bin": Reply(size)}), **path,
        congestion_control=algorithm, server_capture=True, compressed=True, **more)


ACCURACY = [
    # --- the algorithms, on queues that overflow and links that lose ----------------------------------------------
    download("reno-queue", "Reno meets a queue of 40 packets", 1_500_000, link(40, 16, queue_packets=40), "reno"),
    download("reno-loss", "Reno and random loss", 1_500_000, link(30, 20, loss=0.005), "reno", seed=3),
    download("reno-long", "Reno after one loss, on a long path", 1_500_000, link(120, 100), "reno",
             rules=(Rule("drop", S2C, carries(60_000)),)),
    download("cubic-queue", "CUBIC meets a queue of 50 packets", 2_000_000, link(80, 12, queue_packets=50)),
    download("cubic-deep-queue", "CUBIC leaves slow start by itself and fills a deep queue", 1_500_000, link(40, 8)),
    download("cubic-loss", "CUBIC and random loss", 1_500_000, link(20, 20, loss=0.01), seed=4),
    download("bbr-queue", "BBR on a queue of 60 packets", 2_000_000, link(40, 10, queue_packets=60), "bbr"),
    download("bbr-loss", "BBR and random loss", 2_000_000, link(60, 20, loss=0.01), "bbr", seed=5),
    # --- hosts that tell less ---------------------------------------------------------------------------------------
    download("no-timestamps", "CUBIC without timestamps, with random loss", 1_500_000, link(40, 20, loss=0.005),
             sysctl={"net/ipv4/tcp_timestamps": 0}, seed=6),
    download("no-sack", "Reno without SACK, with random loss", 1_200_000, link(50, 20, loss=0.005), "reno",
             sysctl={"net/ipv4/tcp_sack": 0}, seed=7),
    # --- paths that mislead -----------------------------------------------------------------------------------------
    download("reordering", "each 60th packet comes three packets late, and none is lost", 1_500_000, link(30, 40), "reno",
             rules=(Rule("hold", S2C, every(60, 30), times=1_000, hold_ms=0.9),)),
    download("blackout", "the path loses everything for a while", 1_200_000, link(50, 20),
             rules=(Rule("drop", S2C, carries(400_000, 560_000), times=100),)),
    download("slow-ack-path", "acknowledgements queue on a narrow way back", 1_000_000,
             {"to_server": Path(15, 0.12 * MBIT), "to_client": Path(15)}),
    Scenario("accuracy/tail-losses", "the ends of short responses get lost: probes and timers",
             (ClientConnection(tuple(step for number in range(1, 11) for step in (Send(target=f"/{number}"), Await()))),),
             Server({f"/{number}": Reply(20_000 + 1_448 * number) for number in range(1, 11)}), **link(40, 20),
             rules=tuple(Rule("drop", S2C, carries(first, first + 1_448 * pieces), times=pieces * copies)
                         for first, pieces, copies in ((20_000, 1, 1), (63_800, 1, 2), (112_000, 3, 1), (165_000, 2, 1))),
             server_capture=True, compressed=True),
    Scenario("accuracy/idle-restart", "three files with rests between them: the window falls back while it idles",
             (ClientConnection((*fetch("/a"), Pause(0.4), *fetch("/a"), Pause(2.0), *fetch("/a"))),),
             Server({"/a": Reply(400_000)}), **link(60, 50), server_capture=True, compressed=True),
    # --- captures that lack something -------------------------------------------------------------------------------
    download("midstream", "the captures begin when the transfer has long been under way", 2_000_000,
             link(60, 12, queue_packets=40), capture=Capture(from_packet=500)),
    download("capture-drops", "the captures lack packets that arrived", 1_500_000, link(40, 16, queue_packets=40), "reno",
             rules=(Rule("miss", S2C, every(97, 11), times=1_000),)),
]
