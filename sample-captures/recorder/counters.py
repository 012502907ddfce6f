"""What the kernel counted of all connections of this host, which is a scenario's own."""

# what made the kernel send again: recovery, its timer, the slow start behind that, probes of a tail
NAMES = ("TCPFastRetrans", "TCPTimeouts", "TCPSlowStartRetrans", "TCPLossProbes", "TCPSynRetrans", "TCPDSACKRecv")


def tcp_counters() -> dict:
    """Reads those of the network namespace that this thread is in."""
    with open("/proc/thread-self/net/netstat") as file:
        lines = [line.split() for line in file]
    found = {}
    for names, values in zip(lines[::2], lines[1::2]):
        found.update(zip(names[1:], map(int, values[1:])))
    return {name: found.get(name, 0) for name in NAMES}
