"""Two hosts: network namespaces without names, each with one TUN device whose other end the link holds."""
import ctypes
import fcntl
import os
import struct
import subprocess

from script import Scenario

CLONE_NEWNET, CLONE_NEWNS = 0x40000000, 0x00020000
TUNSETIFF, IFF_TUN, IFF_NO_PI = 0x400454CA, 0x0001, 0x1000
DEVICE = "link0"
CLIENT_ADDRESS, SERVER_ADDRESS = "192.0.2.10", "198.51.100.80"      # RFC 5737: documentation
# Buffer limits of an ordinary machine, whatever this one has: they decide the window scale.
USUAL = {"net/ipv6/conf/all/disable_ipv6": 1,
         "net/ipv4/tcp_rmem": "4096 131072 6291456", "net/ipv4/tcp_wmem": "4096 16384 4194304"}

_libc = ctypes.CDLL(None, use_errno=True)


def _check(result: int, what: str) -> None:
    if result != 0:
        raise OSError(ctypes.get_errno(), what)


class Host:
    """A namespace kept alive by an open file: it is gone as soon as the last process that holds it ends."""

    def __init__(self, address: str, scenario: Scenario):
        window = f" initcwnd {scenario.initial_window}" if scenario.initial_window else ""
        home = os.open("/proc/self/ns/net", os.O_RDONLY)
        try:
            _check(_libc.unshare(CLONE_NEWNET), "unshare")
            self.namespace = os.open("/proc/self/ns/net", os.O_RDONLY)
            self.tun = self._open_tun()
            for name, value in {**USUAL, **scenario.sysctl}.items():
                with open(f"/proc/sys/{name}", "w") as file:
                    file.write(str(value))
            for command in (f"address add {address}/32 dev {DEVICE}", f"link set {DEVICE} mtu {scenario.mtu} txqueuelen 10000 up",
                            "link set lo up", f"route add default dev {DEVICE}{window}"):
                subprocess.run(["ip", *command.split()], check=True)
        finally:
            _check(_libc.setns(home, CLONE_NEWNET), "setns")
            os.close(home)

    @staticmethod
    def _open_tun() -> int:
        tun = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
        fcntl.ioctl(tun, TUNSETIFF, struct.pack("16sH14x", DEVICE.encode(), IFF_TUN | IFF_NO_PI))
        return tun

    def enter(self) -> None:
        """Moves this process, and the sockets that it will open, to the host."""
        _check(_libc.setns(self.namespace, CLONE_NEWNET), "setns")


def private_mounts() -> None:
    """What this process mounts from now on is seen by it alone and vanishes with it."""
    _check(_libc.unshare(CLONE_NEWNS), "unshare")
    subprocess.run(["mount", "--make-rprivate", "/"], check=True)
