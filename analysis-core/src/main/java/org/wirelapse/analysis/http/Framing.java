package org.wirelapse.analysis.http;

/** What told where a message ends (RFC 9112 §6). */
public enum Framing {
    /** No body. */
    NONE,
    CONTENT_LENGTH,
    CHUNKED,
    /** The end of the connection ends the body. */
    CLOSE,
    /** What follows belongs to another protocol (CONNECT, Upgrade). */
    TUNNEL
}
