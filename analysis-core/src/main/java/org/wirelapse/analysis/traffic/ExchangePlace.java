package org.wirelapse.analysis.traffic;

/**
 * Names an exchange of the traffic.
 *
 * @param stream its connection
 * @param index its place on the connection, from 0
 */
public record ExchangePlace(int stream, int index) {
    // Written out, for the reason that the hash code of Endpoint gives.
    @Override
    public boolean equals(Object other) {
        return other instanceof ExchangePlace place && stream == place.stream && index == place.index;
    }

    @Override
    public int hashCode() {
        return 31 * stream + index;
    }
}
