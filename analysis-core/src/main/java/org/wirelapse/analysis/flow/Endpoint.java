package org.wirelapse.analysis.flow;

/**
 * One end of a connection.
 *
 * @param address the address
 * @param port the TCP port, 0 to 65535
 */
public record Endpoint(IpAddress address, int port) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Endpoint endpoint && port == endpoint.port && address.equals(endpoint.address);
    }

    /** As the one that a record has, but fast from the first call on; so is {@link #equals}, and those of other keys. */
    @Override
    public int hashCode() {
        return 31 * address.hashCode() + port;
    }

    /** {@code 10.0.0.5:80} or {@code [2001:db8::1]:80}. */
    @Override
    public String toString() {
        return address.v6() ? "[" + address + "]:" + port : address + ":" + port;
    }
}
