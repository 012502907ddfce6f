package org.wirelapse.app.live;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What to do where the right or the library to capture is missing, on each system. Lines that begin with spaces are commands. */
enum Remedy {
    LINUX {
        @Override
        List<String> library() {
            return List.of("Install libpcap, on Debian and Ubuntu for example:", "  sudo apt install libpcap0.8");
        }

        @Override
        List<String> rights(String interfaceName, Path javaHome) {
            return List.of(
                    "Let only the capture side run with more rights, and open its file without them:",
                    "  sudo wirelapse capture -i " + interfaceName + " -w live.pcap",
                    "With Wireshark installed, members of the group wireshark need no sudo:",
                    "  dumpcap -i " + interfaceName + " -w live.pcapng",
                    "Or give this Java the right for good; the second command tells it where its own library lies:",
                    "  sudo setcap cap_net_raw,cap_net_admin=eip " + javaHome.resolve("bin/java"),
                    "  echo " + javaHome.resolve("lib")
                            + " | sudo tee /etc/ld.so.conf.d/wirelapse-java.conf && sudo ldconfig");
        }
    },
    MAC {
        @Override
        List<String> library() {
            return List.of("macOS brings libpcap along; if it is not found, install it:", "  brew install libpcap");
        }

        @Override
        List<String> rights(String interfaceName, Path javaHome) {
            return List.of(
                    "Install ChmodBPF, which comes with Wireshark; it lets the group access_bpf open /dev/bpf*:",
                    "  brew install --cask wireshark-chmodbpf",
                    "Or let only the capture side run with more rights, and open its file without them:",
                    "  sudo wirelapse capture -i " + interfaceName + " -w live.pcap");
        }
    },
    WINDOWS {
        @Override
        List<String> library() {
            return List.of("Install Npcap from https://npcap.com");
        }

        @Override
        List<String> rights(String interfaceName, Path javaHome) {
            return List.of(
                    "Npcap was installed so that only administrators may capture.",
                    "Install it again from https://npcap.com without that restriction, or start Wirelapse as administrator.");
        }
    };

    /** What to do where libpcap is missing. */
    abstract List<String> library();

    /**
     * What to do where this user may not capture.
     *
     * @param javaHome folder of the Java that runs
     */
    abstract List<String> rights(String interfaceName, Path javaHome);

    /** For this system; what is neither Windows nor macOS is taken for Linux. */
    static Remedy here() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return WINDOWS;
        }
        return system.startsWith("mac") ? MAC : LINUX;
    }
}
