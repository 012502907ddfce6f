package org.wirelapse.analysis.tls;

/** What a record carries (RFC 8446 §5.1). */
final class ContentType {
    static final int CHANGE_CIPHER_SPEC = 20;
    static final int ALERT = 21;
    static final int HANDSHAKE = 22;
    static final int APPLICATION_DATA = 23;
    /** RFC 6520. */
    static final int HEARTBEAT = 24;

    private ContentType() {}
}
