package org.wirelapse.analysis.turn;

/** What keeps a conversation from being read. */
public enum Sealing {
    /** Nothing but that its protocol is not known. */
    NONE(0),
    /** TLS up to 1.2: a record's header, an explicit nonce and a tag around its content (RFC 5288 §3). */
    TLS(5 + 8 + 16),
    /** TLS 1.3: header, content type and tag (RFC 8446 §5.2). Its servers send session tickets after the handshake (§4.6.1). */
    TLS_1_3(5 + 1 + 16);

    /** A PING is the largest of the HTTP/2 frames that are sent alone and ask for nothing: header and eight bytes (RFC 9113 §6.7). */
    private static final int PING_BYTES = 9 + 8;

    private final int recordBytes;

    Sealing(int recordBytes) {
        this.recordBytes = recordBytes;
    }

    /** True if so many bytes, sent alone, are too few for a request or an answer. */
    boolean controls(long bytes) {
        return this != NONE && bytes <= recordBytes + PING_BYTES;
    }
}
