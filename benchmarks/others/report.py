"""The comparison as tables in Markdown, and packet by packet."""
import bisect
import statistics

PROGRAMS = ("wirelapse", "tshark", "tcptrace")


def tables(rows: list) -> str:
    """`rows`: each case with what the programs say of it and the numbers of the packets that were really sent again."""
    return _repeats(rows) + "\n" + _flights(rows) + "\n" + _rest(rows)


def _repeats(rows: list) -> str:
    text = ("| capture | sent again | Wirelapse | tshark | tshark: out of order | tcptrace | really late | Wirelapse | tshark"
            " | tcptrace |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n")
    sums = [0] * 9
    for case, answers, true in rows:
        if true is None:
            continue
        ours, theirs, counts = (answers[name] for name in PROGRAMS)
        cells = [len(true), len(ours.repeats & true), len(theirs.repeats & true), len(theirs.reordered & true),
                 counts.repeat_count, case.held(), ours.reordered_count, len(theirs.reordered - true), counts.reordered_count]
        if any(cells):
            sums = [a + b for a, b in zip(sums, cells)]
            text += f"| {case.name} | " + " | ".join(map(str, cells)) + " |\n"
    return text + "| **all** | " + " | ".join(f"**{n}**" for n in sums) + " |\n"


def _flights(rows: list) -> str:
    text = ("| capture | Wirelapse, median error of bytes in flight | p90 | tshark, median | p90 |\n|---|--:|--:|--:|--:|\n")
    for case, answers, _ in rows:
        truth = case.flight()
        repairing = answers["wirelapse"].repairing
        errors = [_errors(truth, answers[name].flight, repairing) for name in ("wirelapse", "tshark")]
        if len(truth) >= 100 and all(errors):
            cells = [f"{100 * value:.1f} %" for each in errors for value in (statistics.median(each), _quantile(each, 0.9))]
            text += f"| {case.name} | " + " | ".join(cells) + " |\n"
    return text


def _errors(truth: list, told: list, repairing: list) -> list:
    """
    Relative, at each instant at which the kernel told; before it takes in what came, so the value before that counts. Not while
    losses were repaired: then what is outstanding and what is in flight are two things.
    """
    times = [time for time, _ in told]
    states = [time for time, _ in repairing]
    errors = []
    for (_, _), (time, outstanding) in zip(truth, truth[1:]):
        index = bisect.bisect_right(times, time - 50_000) - 1
        state = bisect.bisect_right(states, time) - 1
        if index >= 0 and outstanding > 0 and state >= 0 and not repairing[state][1]:
            errors.append(abs(told[index][1] - outstanding) / outstanding)
    return errors


def _quantile(values: list, share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))]


def _rest(rows: list) -> str:
    text = ("| capture | duplicate ACKs: Wirelapse | tshark | tcptrace | window probes: Wirelapse | tshark | tcptrace"
            " | keep-alives: Wirelapse | tshark | least round trip of the server's data: Wirelapse | tshark | tcptrace |\n"
            "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n")
    for case, answers, _ in rows:
        ours, theirs, counts = (answers[name] for name in PROGRAMS)
        cells = [a.duplicate_acks for a in (ours, theirs, counts)] + [a.window_probes for a in (ours, theirs, counts)]
        cells += [ours.keep_alives, theirs.keep_alives] + [_ms(a.least_round_trip_ns) for a in (ours, theirs, counts)]
        text += f"| {case.name} | " + " | ".join(map(str, cells)) + " |\n"
    return text


def _ms(ns) -> str:
    return "" if ns is None else f"{ns / 1e6:.2f} ms"


def differences(rows: list) -> str:
    """Every packet that a program takes for what it is not. Of SYNs and bare FINs no program is asked."""
    lines = []
    for case, answers, true in rows:
        for name in ("wirelapse", "tshark") if true is not None else ():
            answer = answers[name]
            _say(lines, case, name, "misses what was sent again", true - answer.repeats)
            _say(lines, case, name, "calls out of order what was sent again", answer.reordered & true)
            _say(lines, case, name, "calls sent again what was not", (answer.repeats & answer.data) - true)
    return "\n".join(lines)


def _say(lines: list, case, program: str, what: str, packets: set) -> None:
    if packets:
        lines.append(f"{case.name}: {program} {what}: {', '.join(map(str, sorted(packets)))}")
