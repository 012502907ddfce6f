"""Joins the logs of applications, link and kernel to truth.json: what really happened, as no capture can tell."""
import json
import os
from collections import Counter
from pathlib import Path

import tcpinfo
import tcpprobe
from network import CLIENT_ADDRESS, SERVER_ADDRESS
from packet import StreamOffsets
from script import C2S, S2C, Scenario

DIRECTION_OF = {"client": C2S, "server": S2C}


def write_truth(path: Path, scenario: Scenario, clients: list, servers: list, link: dict, probe_rows: list,
                server_counters: dict) -> None:
    offsets = StreamOffsets()
    offsets.initial = link["initial"]
    start = link["first_ns"]["client"]
    connections = [_connection(log, use, _server_of(log, use, servers), probe_rows, offsets, scenario)
                   for log, use in _with_uses(sorted(clients, key=lambda log: log["opened_ns"]))]
    truth = {"scenario": scenario.name, "shows": scenario.shows, "tls": scenario.tls or None, "speaks": scenario.speaks,
             "kernel": os.uname().release.split("-")[0],
             "congestion_control": scenario.congestion_control, "seed": scenario.seed,
             "link": {"to_server": vars(scenario.to_server), "to_client": vars(scenario.to_client)},
             "start_epoch_ns": str(link["epoch_ns"] + start),
             "server_start_ns": link["first_ns"]["server"],
             "server_counters": server_counters, "link_log": link["log"], "connections": connections}
    path.write_text(_layout(_since(start, truth)) + "\n")


def _with_uses(logs: list):
    """Each log with how many earlier ones used the same port."""
    used = Counter()
    for log in logs:
        yield log, used[log["client_port"]]
        used[log["client_port"]] += 1


def _server_of(client: dict, use: int, servers: list) -> dict | None:
    on_port = [log for log in servers if log["client_port"] == client["client_port"]]
    return on_port[use] if use < len(on_port) else None


def _connection(client: dict, use: int, server: dict | None, probe_rows: list, offsets: StreamOffsets,
                scenario: Scenario) -> dict:
    port = client["client_port"]
    answers = server["exchanges"] if server else []
    if scenario.speaks == "h2":
        answers = [answer for exchange in client["exchanges"] for answer in answers if answer["target"] == exchange["target"]]
    besides = {name: client[name] for name in ("name_lookup", "websocket") if name in client}
    for exchange, answer in zip(client["exchanges"], answers):
        assert exchange["target"] == answer["target"]
        exchange["server"] = {name: answer[name] for name in ("request_read_ns", "think_s", "response_written_ns")}
    for exchange in client["exchanges"][len(answers):]:
        exchange["server"] = None
    return {"client_endpoint": f"{CLIENT_ADDRESS}:{port}", "server_endpoint": f"{SERVER_ADDRESS}:{client['server_port']}",
            **besides, "exchanges": client["exchanges"],
            **{side: _side(side, log, use, client["opened_ns"], probe_rows, offsets)
               for side, log in (("client", client), ("server", server))}}


def _side(side: str, log: dict | None, use: int, opened_ns: int, probe_rows: list, offsets: StreamOffsets) -> dict | None:
    if log is None:
        return None
    port = log["client_port"]
    facts = {name: log[name] for name in ("opened_ns", "closed_ns", "ended_by", "written_bytes", "read_bytes", "unread_bytes")}
    facts["writes"] = {"columns": ["begin_ns", "end_ns", "offset", "bytes"], "rows": log["writes"]}
    facts["tcp_info"] = {"columns": tcpinfo.COLUMNS, "rows": log.get("tcp_info", [])}
    key = port, DIRECTION_OF[side]
    own = [dict(row) for row in probe_rows if row["side"] == side and row["client_port"] == port
           and opened_ns <= row["time_ns"] <= (log["closed_ns"] or row["time_ns"])]
    for row in own:
        row["snd_una"], row["snd_nxt"] = (offsets.offset(key, row[name], use) for name in ("snd_una", "snd_nxt"))
    facts["tcp_probe"] = {"columns": tcpprobe.COLUMNS, "rows": [[row[name] for name in tcpprobe.COLUMNS] for row in own]}
    return facts


def _since(start: int, value, name: str = ""):
    """Every `..._ns` counts from the first packet of the client's capture."""
    if isinstance(value, dict):
        columns = value.get("columns")
        if columns:
            return {"columns": columns, "rows": [[_since(start, cell, column) for cell, column in zip(row, columns)]
                                                 for row in value["rows"]]}
        return {key: _since(start, inner, key) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_since(start, inner, name) for inner in value]
    return value - start if name.endswith("_ns") and isinstance(value, int) else value


def _layout(value, indent: str = "") -> str:
    """JSON with one line for each row of numbers, so that it can be read and compared."""
    flat = json.dumps(value)
    if len(indent) + len(flat) <= 130 or not isinstance(value, (dict, list)):
        return flat
    inner = indent + " "
    if isinstance(value, dict):
        lines = [f"{json.dumps(key)}: {_layout(item, inner)}" for key, item in value.items()]
    else:
        lines = [_layout(item, inner) for item in value]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return f"{opening}\n{inner}" + f",\n{inner}".join(lines) + f"\n{indent}{closing}"
