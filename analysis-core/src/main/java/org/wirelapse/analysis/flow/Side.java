package org.wirelapse.analysis.flow;

/** One end of a connection. */
public enum Side {
    CLIENT,
    SERVER;

    /** The other end. */
    public Side peer() {
        return this == CLIENT ? SERVER : CLIENT;
    }

    /** The way in which this side sends. */
    public Direction sends() {
        return this == CLIENT ? Direction.CLIENT_TO_SERVER : Direction.SERVER_TO_CLIENT;
    }
}
