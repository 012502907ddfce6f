package org.wirelapse.analysis.http2;

/** Frame types, flags and settings that are used here (RFC 9113 §6). */
final class FrameType {
    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int PRIORITY = 2;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PUSH_PROMISE = 5;
    static final int PING = 6;
    static final int GOAWAY = 7;
    static final int WINDOW_UPDATE = 8;
    static final int CONTINUATION = 9;

    /** Of SETTINGS and PING. */
    static final int FLAG_ACK = 1;
    /** Of DATA and HEADERS. */
    static final int FLAG_END_STREAM = 1;

    static final int FLAG_END_HEADERS = 4;
    static final int FLAG_PADDED = 8;
    /** Of HEADERS. */
    static final int FLAG_PRIORITY = 0x20;

    static final int SETTINGS_INITIAL_WINDOW_SIZE = 4;

    private FrameType() {}

    /** True if a frame of a type that is known can have that length and belong to that stream. */
    static boolean possible(int type, int length, int stream) {
        return switch (type) {
            case DATA, HEADERS, CONTINUATION -> stream != 0;
            case PRIORITY -> stream != 0 && length == 5;
            case RST_STREAM -> stream != 0 && length == 4;
            case SETTINGS -> stream == 0 && length % 6 == 0;
            case PUSH_PROMISE -> stream != 0 && length >= 4;
            case PING -> stream == 0 && length == 8;
            case GOAWAY -> stream == 0 && length >= 8;
            case WINDOW_UPDATE -> length == 4;
            default -> true;
        };
    }
}
