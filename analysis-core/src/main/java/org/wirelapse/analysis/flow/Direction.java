package org.wirelapse.analysis.flow;

/** Which way a segment travels. A value, so that both ways run through the same code. */
public enum Direction {
    CLIENT_TO_SERVER,
    SERVER_TO_CLIENT;

    /** The other way. */
    public Direction reverse() {
        return this == CLIENT_TO_SERVER ? SERVER_TO_CLIENT : CLIENT_TO_SERVER;
    }

    /** The side that sends this way. */
    public Side sender() {
        return this == CLIENT_TO_SERVER ? Side.CLIENT : Side.SERVER;
    }
}
