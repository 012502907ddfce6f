"""The link between the two hosts: moves packets from one TUN device to the other, late, in turn, or not at all."""
import gc
import heapq
import os
import random
import select
from collections import deque
from dataclasses import dataclass, field

from clock import now_ns
from packet import Packet, StreamOffsets, parse, reset_by_others
from script import C2S, S2C, Path, Rule, Scenario

ETHERNET_HEADER_BYTES = 14
LARGEST_PACKET = 65536


@dataclass
class Lane:
    """One direction at work. `turns` are the times at which waiting packets leave the bottleneck."""
    direction: str
    path: Path
    source: int
    target: int
    turns: deque = field(default_factory=deque)

    def leaves_ns(self, size: int, now: int) -> int | None:
        """When a packet that arrives now has left the bottleneck; None: the queue is full."""
        if not self.path.rate_bits_per_s:
            return now
        while self.turns and self.turns[0] <= now:
            self.turns.popleft()
        if len(self.turns) >= self.path.queue_packets:
            return None
        begins = self.turns[-1] if self.turns else now
        self.turns.append(begins + int((size + ETHERNET_HEADER_BYTES) * 8e9 / self.path.rate_bits_per_s))
        return self.turns[-1]


class Link:
    """Runs in a process of its own until told to stop; then answers with the log of what it did to packets."""

    def __init__(self, scenario: Scenario, client, server, taps):
        self.lanes = {C2S: Lane(C2S, scenario.to_server, client.tun, server.tun),
                      S2C: Lane(S2C, scenario.to_client, server.tun, client.tun)}
        self.rules = [[rule, 0] for rule in scenario.rules]     # and how many packets it has picked
        self.random = random.Random(scenario.seed)
        self.taps = taps
        self.offsets = StreamOffsets()
        self.travelling = []            # heap of (arrival, running number, packet)
        self.number = 0
        self.log = []
        self.sent_to = {}               # (port, direction) -> end of what its sender has sent

    def run(self, control) -> dict:
        gc.disable()                    # a collection would show as jitter
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(2))
        sources = [self.lanes[C2S].source, self.lanes[S2C].source]
        while True:
            pause = max(0, self.travelling[0][0] - now_ns()) / 1e9 if self.travelling else 1.0
            ready, _, _ = select.select([*sources, control], [], [], pause)
            self._deliver_due()
            for lane in self.lanes.values():
                if lane.source in ready:
                    self._take_in(lane)
            if control in ready:
                self.taps.close()
                return {"log": self.log, "initial": self.offsets.initial, "epoch_ns": self.taps.epoch_ns,
                        "first_ns": self.taps.first_ns}

    def _take_in(self, lane: Lane) -> None:
        while True:
            try:
                octets = os.read(lane.source, LARGEST_PACKET)
            except BlockingIOError:
                return
            packet = parse(octets, lane.direction, lane.direction == C2S)
            if packet is not None:
                packet.sent_ns = now_ns()
                self.offsets.place(packet)
                rule = self._rule_for(packet)
                packet.captured = rule is None or rule.action != "miss"
                self.taps.sent(packet, packet.sent_ns)
                if self._is_repeat(packet):
                    self._note(packet, "repeat", "SENDER")
                self._forward(lane, packet, rule)

    def _is_repeat(self, packet: Packet) -> bool:
        key = packet.client_port, packet.direction
        sent_to = 0 if "S" in packet.flags else self.sent_to.get(key, 0)
        self.sent_to[key] = max(sent_to, packet.offset + packet.payload_bytes)
        return packet.payload_bytes > 0 and packet.offset < sent_to

    def _forward(self, lane: Lane, packet: Packet, rule: Rule | None) -> None:
        if rule is not None:
            self._note(packet, rule.action, "SCRIPT")
            if rule.action == "drop":
                return
            if rule.action == "reset":
                self._reset(packet)
                return
        elif packet.payload_bytes and lane.path.loss and self.random.random() < lane.path.loss:
            self._note(packet, "drop", "RANDOM")
            return
        leaves = lane.leaves_ns(len(packet.octets), packet.sent_ns)
        if leaves is None:
            self._note(packet, "drop", "QUEUE")
            return
        arrives = leaves + int(lane.path.delay_ms * 1e6)
        self._post(arrives + int(rule.hold_ms * 1e6 if rule else 0), packet)
        if rule is not None and rule.action == "duplicate":
            self._post(arrives + 50_000, packet)

    def _reset(self, packet: Packet) -> None:
        """Somebody halfway takes the packet, and answers it."""
        back = S2C if packet.direction == C2S else C2S
        self._post(packet.sent_ns + int(self.lanes[back].path.delay_ms * 1e6), reset_by_others(packet, back))

    def _rule_for(self, packet: Packet) -> Rule | None:
        for entry in self.rules:
            rule, picked = entry
            if rule.direction == packet.direction and rule.applies(packet):
                entry[1] += 1
                if rule.skips <= picked < rule.skips + rule.times:
                    return rule
        return None

    def _post(self, arrives: int, packet: Packet) -> None:
        self.number += 1
        heapq.heappush(self.travelling, (arrives, self.number, packet))

    def _deliver_due(self) -> None:
        while self.travelling and self.travelling[0][0] <= now_ns():
            packet = heapq.heappop(self.travelling)[2]
            self.taps.arrived(packet, now_ns())
            os.write(self.lanes[packet.direction].target, packet.octets)

    def _note(self, packet: Packet, action: str, cause: str) -> None:
        self.log.append({"action": action, "cause": cause, "time_ns": packet.sent_ns, "client_port": packet.client_port,
                         "direction": packet.direction, "flags": packet.flags, "offset": packet.offset,
                         "payload_bytes": packet.payload_bytes})
