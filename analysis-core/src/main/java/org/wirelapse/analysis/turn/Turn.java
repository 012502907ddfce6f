package org.wirelapse.analysis.turn;

/**
 * What the client sent in one go and what came back, on a connection whose content cannot be read. Offsets are those of the TCP streams.
 *
 * @param index its place on the connection, from 0
 * @param askedFrom offset of the client's first byte
 * @param askedTo offset behind the client's last byte before the answer began; {@code askedFrom} where the server spoke unasked
 * @param clientTo offset behind the client's last byte of the turn: it may have gone on while the answer came
 * @param serverFrom offset of the server's first byte
 * @param answerFrom offset at which the answer begins: {@code serverFrom}, or behind the session tickets of TLS 1.3
 * @param serverTo offset behind the server's last byte; {@code serverFrom} where none came
 * @param firstRow row of the turn's first byte
 * @param lastRow row that made its last byte contiguous
 */
public record Turn(
        int index,
        long askedFrom,
        long askedTo,
        long clientTo,
        long serverFrom,
        long answerFrom,
        long serverTo,
        int firstRow,
        int lastRow) {
    /** What the client sent. */
    public long clientBytes() {
        return clientTo - askedFrom;
    }

    /** What the server sent. */
    public long serverBytes() {
        return serverTo - serverFrom;
    }

    /** True if the client sent something before the server did. */
    public boolean asked() {
        return askedTo > askedFrom;
    }

    /** True if the server sent something. */
    public boolean answered() {
        return serverTo > serverFrom;
    }
}
