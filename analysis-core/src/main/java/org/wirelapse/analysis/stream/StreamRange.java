package org.wirelapse.analysis.stream;

/**
 * A part of a stream.
 *
 * @param from TCP stream offset of its first byte
 * @param to TCP stream offset behind its last byte
 */
public record StreamRange(long from, long to) {
    /** All of a stream. */
    public static StreamRange of(TcpStream stream) {
        return new StreamRange(0, stream.length());
    }
}
