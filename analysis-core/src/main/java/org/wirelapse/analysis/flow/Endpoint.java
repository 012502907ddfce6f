package org.wirelapse.analysis.flow;

/**
 * One end of a connection.
 *
 * @param address the address
 * @param port the TCP port, 0 to 65535
 */
public record Endpoint(IpAddress address, int port) {
    /** {@code 10.0.0.5:80} or {@code [2001:db8::1]:80}. */
    @Override
    public String toString() {
        return address.v6() ? "[" + address + "]:" + port : address + ":" + port;
    }
}
