"""The scenarios, each named after the case that it shows.

Offsets in rules count from the first byte that the direction carries; the requests here are 60 to 80 bytes long, and
a response is its body and about 86 bytes of head.
"""
from script import (C2S, S2C, Await, Capture, ClientConnection, HalfClose, Path, Pause, Reply, Reset, Rule, Scenario, Send,
                    Server, Speak, carries, fetch, flagged, datagram, larger_than, opens_window)

MBIT = 1_000_000
SHOP = Server({"/": Reply(6_000, think_s=0.030), "/style.css": Reply(9_000), "/app.js": Reply(24_000),
               "/logo.png": Reply(15_000), "/api/cart": Reply(400, think_s=0.080)})
SHOP_PAGE = fetch("/", "/style.css", "/app.js", "/logo.png", "/api/cart")


PROXY = ("Connection: keep-alive", "Proxy-Connection: keep-alive")


def link(round_trip_ms: float, mbit_per_s: float, **response_path) -> dict:
    """The same delay and rate both ways; the rest concerns the way of the responses alone."""
    there, rate = round_trip_ms / 2, mbit_per_s * MBIT
    return {"to_server": Path(there, rate), "to_client": Path(there, rate, **response_path)}


def fetched_for(page: str, *targets: str) -> tuple:
    return fetch(*targets, headers=(f"Referer: http://shop.example{page}",))


def download(size: int) -> dict:
    return {"connections": (ClientConnection(fetch("/file.bin")),), "server": Server({"/file.bin": Reply(size)})}


SCENARIOS = [
    # --- setting up -----------------------------------------------------------------------------------------------
    Scenario(
        "keep-alive", "five requests on one connection; the handshake is paid once",
        (ClientConnection(SHOP_PAGE),), SHOP, **link(40, 20)),
    Scenario(
        "mid-connection", "the capture began when the connection had long been open",
        (ClientConnection(SHOP_PAGE),), SHOP, **link(40, 20), capture=Capture(from_packet=22)),
    Scenario(
        "capture-gap", "the capture lacks packets that arrived: three of a response, and a whole request",
        (ClientConnection(SHOP_PAGE),), SHOP, **link(40, 20),
        rules=(Rule("miss", S2C, carries(22_000, 26_000), times=3), Rule("miss", C2S, carries(200)))),
    Scenario(
        "syn-lost", "one connection's SYN is lost, another's SYN-ACK: a second goes by before the first byte",
        (ClientConnection(fetch("/style.css")), ClientConnection(fetch("/logo.png"), starts_at_s=3.0)),
        SHOP, **link(40, 20), rules=(Rule("drop", C2S, flagged("S")), Rule("drop", S2C, flagged("SA"), skips=1)),
        server_capture=True),
    Scenario(
        "parallel-connections", "a page fetched over six connections at once",
        tuple(ClientConnection(fetch(f"/img/{column}.png", f"/img/{column + 6}.png"),
                               starts_at_s=0.120 + column * 0.002 if column else 0.0) for column in range(6)),
        Server({f"/img/{number}.png": Reply(12_000 + 1_500 * number, think_s=0.005 * (number % 4)) for number in range(12)}),
        **link(40, 20)),
    Scenario(
        "page-load", "two pages, one after the other, each with what was fetched for it over three connections",
        (ClientConnection((*fetch("/"), *fetched_for("/", "/style.css"), *fetched_for("/style.css", "/font.woff"),
                           Pause(1.4), *fetched_for("/", "/cart"), *fetched_for("/cart", "/style-cart.css"))),
         ClientConnection((*fetched_for("/", "/app.js", "/api/offers"), Pause(1.35), *fetched_for("/cart", "/api/cart")),
                          starts_at_s=0.130),
         ClientConnection(fetched_for("/", "/img/1.png", "/img/2.png"), starts_at_s=0.132)),
        Server({"/": Reply(7_000, think_s=0.035, content_type="text/html"), "/style.css": Reply(9_000),
                "/font.woff": Reply(18_000), "/app.js": Reply(30_000), "/api/offers": Reply(1_500, think_s=0.150),
                "/img/1.png": Reply(16_000), "/img/2.png": Reply(22_000),
                "/cart": Reply(4_000, think_s=0.060, content_type="text/html"), "/style-cart.css": Reply(3_000),
                "/api/cart": Reply(600, think_s=0.090)}),
        **link(40, 20)),
    Scenario(
        "connect-failed", "a port at which nobody listens, and one whose SYNs are swallowed",
        (ClientConnection((Pause(0),), to_port=8080, port=40_001), ClientConnection(fetch("/"), starts_at_s=0.2),
         ClientConnection((Pause(0),), to_port=8443, port=40_002, gives_up_s=3.5, starts_at_s=0.5)),
        Server({"/": Reply(2_000)}), **link(40, 20),
        rules=(Rule("drop", C2S, lambda packet: packet.client_port == 40_002, times=100),)),
    Scenario(
        "fast-open", "the second connection carries its request in the SYN",
        (ClientConnection(fetch("/"), fast_open=True), ClientConnection(fetch("/api/cart"), fast_open=True, starts_at_s=0.5)),
        SHOP, **link(60, 20), sysctl={"net/ipv4/tcp_fastopen": 0x403}, server_capture=True),
    # --- acknowledgement ------------------------------------------------------------------------------------------
    Scenario(
        "nagle-delayed-ack", "POSTs written as head and body wait for the server's delayed ACK",
        (ClientConnection(tuple(step for number in range(1, 7)
                                for step in (Send("POST", f"/orders/{number}", 300, apart=True), Await())),
                          no_delay=False),),
        Server({f"/orders/{number}": Reply(60, status="201 Created", think_s=0.002) for number in range(1, 7)}),
        **link(20, 50), server_capture=True),
    Scenario(
        "window-of-one", "a server that begins, and begins again behind each pause, with a window of one segment",
        (ClientConnection((*fetch("/page"), Pause(1.0), *fetch("/page"))),),
        Server({"/page": Reply(4_000)}), **link(60, 20), initial_window=1, server_capture=True),
    Scenario(
        "held-upload", "behind a pause an upload begins with a window of one segment; the server delays the ACK that would open it",
        (ClientConnection((*fetch("/a", "/b", "/c", "/d"), Pause(1.0), Send("POST", "/upload", 2_600), Await())),),
        Server({**{target: Reply(300) for target in ("/a", "/b", "/c", "/d")}, "/upload": Reply(60, status="201 Created")}),
        **link(60, 20), initial_window=1, server_capture=True),
    Scenario(
        "corked-answers", "the server never takes the cork out: the end of each answer leaves 200 ms late",
        (ClientConnection(fetch("/first", "/second", "/third")),),
        Server({"/first": Reply(5_000), "/second": Reply(2_500), "/third": Reply(7_000)}, corked=True), **link(40, 20)),
    # --- congestion and loss --------------------------------------------------------------------------------------
    Scenario(
        "slow-start-long-path", "500 kB over 180 ms: the young congestion window, not the path, sets the pace",
        **download(500_000), **link(180, 100)),
    Scenario(
        "timeout-tail-loss", "a lost request and a lost end of a response wait for timers",
        (ClientConnection(fetch("/first", "/lost-request", "/lost-tail", "/last")),),
        Server({"/first": Reply(2_000), "/lost-request": Reply(2_000), "/lost-tail": Reply(20_000), "/last": Reply(500)}),
        **link(40, 20), rules=(Rule("drop", C2S, carries(100), times=2), Rule("drop", S2C, carries(20_200, 24_200), times=4)),
        server_capture=True),
    Scenario(
        "fast-retransmit-cubic", "random loss on a bulk response; the holes are repaired fast",
        **download(300_000), **link(60, 10, loss=0.02), server_capture=True, seed=18),
    Scenario(
        "one-lost-segment", "one segment of a response is lost, and repaired a round trip later",
        **download(60_000), **link(60, 20), server_capture=True, rules=(Rule("drop", S2C, carries(30_000)),)),
    Scenario(
        "queue-overflow-reno", "slow start overshoots a queue of 30 packets",
        **download(400_000), **link(60, 8, queue_packets=30), congestion_control="reno", server_capture=True),
    Scenario(
        "reordering", "late packets that look lost and are not",
        **download(150_000), **link(40, 20), server_capture=True,
        rules=tuple(Rule("hold", S2C, carries(offset), hold_ms=late)
                    for offset, late in ((20_000, 1), (50_000, 3), (80_000, 8), (110_000, 25)))),
    Scenario(
        "warm-connection", "the second file finds the window open; before the third, idling has closed it again",
        (ClientConnection((*fetch("/file.bin"), Pause(0.05), *fetch("/file.bin"), Pause(1.5), *fetch("/file.bin"))),),
        Server({"/file.bin": Reply(90_000)}), **link(100, 100), server_capture=True),
    Scenario(
        "small-initial-window", "a server that begins with two segments",
        (ClientConnection(fetch("/page")),), Server({"/page": Reply(30_000)}), **link(80, 50), initial_window=2),
    Scenario(
        "deep-queue", "one download fills a queue of a second; everything else waits in it",
        (ClientConnection(fetch("/file.bin")), ClientConnection(fetch("/api/cart"), starts_at_s=0.8)),
        Server({"/file.bin": Reply(220_000), "/api/cart": Reply(400)}), **link(40, 2)),
    Scenario(
        "answer-in-queue", "a download fills the queue of the link; a small answer on another connection stands in it",
        (ClientConnection(fetch("/file.bin")),
         ClientConnection((*fetch("/api/cart"), Pause(0.35), *fetch("/api/cart")))),
        Server({"/file.bin": Reply(300_000), "/api/cart": Reply(400)}), **link(40, 4)),
    Scenario(
        "mtu-black-hole", "large packets vanish and no ICMP tells of it",
        (ClientConnection((*fetch("/small"), Send(target="/large"), Pause(3.0), Reset())),),
        Server({"/small": Reply(700), "/large": Reply(9_000)}), **link(40, 20), server_capture=True,
        rules=(Rule("drop", S2C, larger_than(1_300), times=1000),)),
    # --- flow control ---------------------------------------------------------------------------------------------
    Scenario(
        "receive-window", "a receive buffer of 16 kB on a path that could hold twenty times that",
        (ClientConnection(fetch("/file.bin"), receive_buffer_bytes=16_384),), Server({"/file.bin": Reply(200_000)}),
        **link(80, 100)),
    Scenario(
        "zero-window", "the client reads nothing for three seconds; the server probes a closed window",
        (ClientConnection((Send(target="/file.bin"), Pause(3.0), Await()), receive_buffer_bytes=32_768),),
        Server({"/file.bin": Reply(150_000)}), **link(40, 50), server_capture=True),
    Scenario(
        "window-update-lost", "the word that the window is open again gets lost; a probe finds out",
        (ClientConnection((Send(target="/file.bin"), Pause(1.0), Await()), receive_buffer_bytes=16_384),),
        Server({"/file.bin": Reply(60_000)}), **link(40, 50), server_capture=True,
        rules=(Rule("drop", C2S, opens_window(10), times=100),)),
    # --- who was slow ---------------------------------------------------------------------------------------------
    Scenario(
        "server-think", "one report takes the server 1.2 s; another pauses halfway",
        (ClientConnection(fetch("/", "/report", "/stream", "/")),),
        Server({"/": Reply(3_000, think_s=0.015), "/report": Reply(8_000, think_s=1.2),
                "/stream": Reply(9_000, think_s=0.020, writes=3, gap_s=0.400)}),
        **link(40, 20)),
    Scenario(
        "chunked-expect-continue", "an upload that asks first and a response in chunks",
        (ClientConnection((Send("PUT", "/upload", 40_000, expect_continue=True), Await(), *fetch("/chunked"))),),
        Server({"/upload": Reply(0, status="201 Created", think_s=0.010), "/chunked": Reply(18_000, framing="CHUNKED")}),
        **link(40, 20)),
    Scenario(
        "slow-client", "the client writes the head of a request and thinks about its body",
        (ClientConnection((Send("POST", "/orders", 600, apart=True, gap_s=0.4), Await())),),
        Server({"/orders": Reply(60, status="201 Created", think_s=0.005)}), **link(40, 20)),
    Scenario(
        "late-upload", "the client thinks before its request, and the request takes its time on a slow link",
        (ClientConnection((Pause(0.3), Send("POST", "/photos", 14_000), Await())),),
        Server({"/photos": Reply(60, status="201 Created", think_s=0.005)}), **link(40, 1), server_capture=True),
    # --- using connections ----------------------------------------------------------------------------------------
    Scenario(
        "one-exchange-each", "an HTTP/1.0 client asks to keep its connections, is not heard, and opens 24",
        tuple(ClientConnection(fetch("/pixel", version="1.0", headers=("Connection: keep-alive",)), starts_at_s=0.15 * number)
              for number in range(24)),
        Server({"/pixel": Reply(43)}), **link(30, 20)),
    Scenario(
        "ten-connections", "ten connections at once, and eleven seconds in which none is used",
        tuple(ClientConnection((*fetch("/part"), Pause(11.0), *fetch("/part")), starts_at_s=0.002 * number) for number in range(10)),
        Server({"/part": Reply(1_500, think_s=0.020)}), **link(40, 20)),
    # --- messages -------------------------------------------------------------------------------------------------
    Scenario(
        "two-lengths", "an answer announces two lengths",
        (ClientConnection(fetch("/page", "/other")),),
        Server({"/page": Reply(700, headers=("Content-Length: 900",), then="close")}), **link(40, 20)),
    Scenario(
        "no-length", "only the close tells where an answer ends",
        (ClientConnection(fetch("/log")),), Server({"/log": Reply(9_000, framing="END")}), **link(40, 20)),
    Scenario(
        "cut-header", "the server ends inside the header of its answer",
        (ClientConnection(fetch("/page")),), Server({"/page": Reply(3_000, sends_bytes=50, then="abandon")}), **link(40, 20)),
    # --- proxies --------------------------------------------------------------------------------------------------
    Scenario(
        "blind-proxy", "a relay passes keep-alive on and waits for a close; the next request is never read",
        (ClientConnection((*fetch("http://shop.example/", headers=PROXY), *fetch("http://shop.example/cart", headers=PROXY))),),
        Server({"http://shop.example/": Reply(2_000, headers=("Connection: keep-alive",)),
                "http://shop.example/cart": Reply(think_s=2.5, then="silence")}), **link(40, 20)),
    Scenario(
        "forwarded-fields", "at the origin: a proxy let Proxy-Connection through",
        (ClientConnection(fetch("/", headers=("Via: 1.1 relay.example", "Proxy-Connection: keep-alive"))),), SHOP, **link(40, 20)),
    # --- inside TLS, and other protocols --------------------------------------------------------------------------
    Scenario(
        "name-lookup", "the first question for the name is lost; the page waits for the second",
        (ClientConnection(fetch("/", "/style.css"), looks_up="shop.example"),), SHOP, **link(40, 20),
        rules=(Rule("drop", C2S, datagram),)),
    Scenario(
        "tls-1.2", "two round trips of handshake before the first request; secrets in the capture",
        (ClientConnection(SHOP_PAGE),), SHOP, **link(60, 20), tls="1.2"),
    Scenario(
        "tls-1.3", "one round trip of handshake; a lost packet inside a record holds the whole record up",
        (ClientConnection(SHOP_PAGE),), SHOP, **link(60, 20), tls="1.3", rules=(Rule("drop", S2C, carries(20_000)),)),
    Scenario(
        "http2", "six streams on one connection inside TLS share its windows, and the loss of a packet",
        (ClientConnection((*(Send(target=f"/img/{number}.png") for number in range(6)), Await(6), *fetch("/api/cart"))),),
        Server({**{f"/img/{number}.png": Reply(20_000, think_s=0.010 * (1 + number % 3)) for number in range(6)},
                "/api/cart": Reply(400, think_s=0.080)}),
        **link(50, 20), tls="1.3", speaks="h2", rules=(Rule("drop", S2C, carries(30_000)),)),
    Scenario(
        "http2-flow-control", "a file over 120 ms in clear HTTP/2: the stream's window of 65,535 bytes sets the pace",
        (ClientConnection(fetch("/file.bin")),), Server({"/file.bin": Reply(250_000, think_s=0.020)}),
        **link(120, 100), speaks="h2"),
    Scenario(
        "websocket", "an upgrade, echoed messages, fragments, a ping, a close",
        (ClientConnection((Send(target="/chat", headers=(
            "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")), Await(),
            Speak(("Good morning.", "Is the order on its way? " * 12, "Thank you."), fragments=True, pause_s=0.150))),),
        Server({"/chat": Reply(status="101 Switching Protocols", framing="NONE", then="websocket", headers=(
            "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo="))}),
        **link(40, 20)),
    # --- closing ---------------------------------------------------------------------------------------------------
    Scenario(
        "keep-alive-race", "an order crosses the server's close of the idle connection, and is sent again on a new one",
        (ClientConnection((*fetch("/"), Pause(0.97), Send("POST", "/orders", 200), Await())),
         ClientConnection((Send("POST", "/orders", 200), Await()), starts_at_s=1.5)),
        Server({"/": Reply(2_000), "/orders": Reply(60, status="201 Created", think_s=0.010)}, idles_s=1.0), **link(100, 20)),
    Scenario(
        "request-after-close", "the server says that it will close; the client asks once more",
        (ClientConnection((*fetch("/"), Pause(0.1), Send(target="/late"), Await())),),
        Server({"/": Reply(2_000, then="close")}), **link(60, 20)),
    Scenario(
        "vanished-server", "behind an idle time nothing comes through any more, either way",
        (ClientConnection((*fetch("/"), Pause(0.5), Send(target="/again"), Pause(4.0), Reset())),),
        Server({"/": Reply(2_000), "/again": Reply(2_000)}), **link(40, 20),
        rules=(Rule("drop", C2S, carries(66), times=1000),)),
    Scenario(
        "forged-reset", "somebody on the way takes a request and answers it with a reset in the server's name",
        (ClientConnection((*fetch("/"), *fetch("/forbidden"))),),
        Server({"/": Reply(6_000), "/forbidden": Reply(2_000)}), **link(40, 20), rules=(Rule("reset", C2S, carries(70)),)),
    Scenario(
        "port-reuse", "a client takes its port again while the server keeps the last connection in TIME_WAIT",
        # The initial numbers of a port rise by 15.6 million a second, whatever is sent (Linux, RFC 6528). So the connection
        # behind the upload begins with a number below the upload's last, and without timestamps nothing else tells that it is new.
        tuple(ClientConnection((*steps, Pause(0.006)), starts_at_s=at, port=40_000)
              for at, steps in ((0.0, fetch("/")), (0.3, (Send("POST", "/upload", 500_000), Await())), (0.325, fetch("/")))),
        Server({"/": Reply(2_000, then="close"), "/upload": Reply(100, status="201 Created", then="close")}),
        to_server=Path(0.5), to_client=Path(0.5), mtu=9000, sysctl={"net/ipv4/tcp_timestamps": 0}),
    Scenario(
        "pipeline-reset", "the server closes behind the third of ten pipelined requests; a reset takes answers away",
        (ClientConnection((*(Send(target=f"/items/{number}") for number in range(1, 11)), Await(10))),),
        Server({**{f"/items/{number}": Reply(12_000, think_s=0.010) for number in range(1, 11)},
                "/items/3": Reply(60_000, think_s=0.010, then="abandon")}),
        **link(60, 20), server_capture=True),
    Scenario(
        "half-close", "the client says that it is done and reads on; the server's close ends the body",
        (ClientConnection((Send(target="/log", version="1.0"), HalfClose(), Await())),),
        Server({"/log": Reply(30_000, think_s=0.050, framing="CLOSE")}), **link(40, 20)),
    # --- the capture itself ---------------------------------------------------------------------------------------
    Scenario(
        "one-direction", "what the client sends went past the tap; the answers came another way",
        (ClientConnection(fetch("/", "/style.css", "/api/cart")),), SHOP, **link(40, 20), capture=Capture(direction=C2S)),
    Scenario(
        "captured-twice", "a mirror port saw each packet at two switches",
        (ClientConnection(fetch("/", "/style.css")),), SHOP, **link(40, 20), capture=Capture(doubled_after_us=120)),
    Scenario(
        "short-packets", "only the first 96 bytes of each packet were kept",
        (ClientConnection(fetch("/", "/style.css")),), SHOP, **link(40, 20), capture=Capture(snap_bytes=96)),
    Scenario(
        "clock-step", "the clock is set back by 80 ms while the capture runs",
        (ClientConnection(fetch("/", "/style.css", "/api/cart")),), SHOP, **link(40, 20),
        capture=Capture(clock_step_ms=-80, steps_at=18)),
    Scenario(
        "cut-file", "the disk was full: the file ends inside a record",
        (ClientConnection(fetch("/", "/style.css")),), SHOP, **link(40, 20), capture=Capture(cut_bytes=250)),
]
