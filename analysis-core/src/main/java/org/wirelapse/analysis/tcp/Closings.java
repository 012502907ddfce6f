package org.wirelapse.analysis.tcp;

import java.util.Arrays;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.flow.Side;
import org.wirelapse.analysis.tcp.Close.Closer;
import org.wirelapse.analysis.tcp.Close.Kind;
import org.wirelapse.analysis.tcp.Close.ResetForm;
import org.wirelapse.analysis.tcp.Close.Resetter;
import org.wirelapse.analysis.tcp.Close.TimeWait;

/** Reads how the connection ended (RFC 9293 §3.6). */
final class Closings {
    private final Segments segments;
    private final SegmentLog log;
    private final Handshake handshake;
    private final Vantage vantage;
    private final int challengeRow;

    /** By direction: row of the first FIN, its offset, and row of the first acknowledgement that covers it; -1 if none. */
    private final int[] finRows = {-1, -1};

    private final long[] finOffsets = {-1, -1};
    private final int[] finAckRows = {-1, -1};
    private final long[] tops = {0, 0};
    private int resetRow = -1;
    private int endRow = -1;
    private boolean resetFirst;
    private boolean halfClose;

    private Closings(Segments segments, Handshake handshake, Vantage vantage) {
        this.segments = segments;
        this.handshake = handshake;
        this.vantage = vantage;
        log = segments.log();
        challengeRow = Challenge.row(log, segments.size());
    }

    static Close of(Segments segments, Handshake handshake, Vantage vantage) {
        Closings reading = new Closings(segments, handshake, vantage);
        for (int row = 0; row < segments.size(); row++) {
            reading.read(row);
        }
        return reading.result();
    }

    private void read(int row) {
        int own = segments.direction(row).ordinal();
        int peer = 1 - own;
        if (log.rst(row)) {
            reset(row);
            return;
        }
        if (log.payloadLength(row) > 0 && segments.end(row) > tops[own]) {
            halfClose |= finAckRows[peer] >= 0;
            tops[own] = segments.end(row);
        }
        if (log.fin(row) && finRows[own] < 0) {
            finRows[own] = row;
            finOffsets[own] = segments.end(row);
            endRow = resetRow < 0 ? row : endRow;
        }
        boolean coversFin = log.ack(row) && finRows[peer] >= 0 && segments.acknowledged(row) > finOffsets[peer];
        if (coversFin && finAckRows[peer] < 0) {
            finAckRows[peer] = row;
        }
    }

    private void reset(int row) {
        if (resetRow >= 0 || segments.has(row, Note.DUPLICATE) || Challenge.answeredBy(log, challengeRow, row)) {
            return;
        }
        resetRow = row;
        resetFirst = finAckRows[0] < 0 || finAckRows[1] < 0;
        endRow = resetFirst ? row : endRow;
    }

    private Close result() {
        Closer first = first();
        return new Close(kind(), first, halfClose, resetBy(), resetForm(), timeWait(first), endRow, packets());
    }

    private Kind kind() {
        if (resetRow >= 0 && resetFirst) {
            return Kind.RESET;
        }
        if (finAckRows[0] >= 0 && finAckRows[1] >= 0) {
            return Kind.GRACEFUL;
        }
        return finRows[0] < 0 && finRows[1] < 0 ? Kind.OPEN : Kind.HALF_CLOSED;
    }

    private Closer first() {
        int client = finRows[Direction.CLIENT_TO_SERVER.ordinal()];
        int server = finRows[Direction.SERVER_TO_CLIENT.ordinal()];
        if (resetRow >= 0 && sentFirst(resetRow, client) && sentFirst(resetRow, server)) {
            return closer(segments.direction(resetRow).sender());
        }
        if (client < 0 || server < 0) {
            return client < 0 && server < 0 ? null : closer(client >= 0 ? Side.CLIENT : Side.SERVER);
        }
        // What a FIN acknowledges tells what its sender knew, wherever the tap is.
        if (segments.acknowledged(client) > finOffsets[Direction.SERVER_TO_CLIENT.ordinal()]) {
            return Closer.SERVER;
        }
        return segments.acknowledged(server) > finOffsets[Direction.CLIENT_TO_SERVER.ordinal()]
                ? Closer.CLIENT
                : Closer.BOTH;
    }

    /** True if the reset left its sender before the FIN left its own. */
    private boolean sentFirst(int reset, int fin) {
        if (fin < 0 || segments.direction(reset) == segments.direction(fin)) {
            return fin < 0 || reset < fin;
        }
        boolean knew = log.ack(reset)
                && segments.acknowledged(reset)
                        > finOffsets[segments.direction(fin).ordinal()];
        return !knew && sentNs(reset) < sentNs(fin);
    }

    /** When a segment left its sender, as far as half of the way from the tap to it and back tells. */
    private long sentNs(int row) {
        return log.timeNs(row)
                - Math.max(0, vantage.loopNs(segments.direction(row).sender())) / 2;
    }

    private static Closer closer(Side side) {
        return side == Side.CLIENT ? Closer.CLIENT : Closer.SERVER;
    }

    private Resetter resetBy() {
        if (resetRow < 0) {
            return null;
        }
        if (Distance.fromElsewhere(log, resetRow)) {
            return Resetter.MIDDLEBOX;
        }
        return segments.direction(resetRow) == Direction.CLIENT_TO_SERVER ? Resetter.CLIENT : Resetter.SERVER;
    }

    private ResetForm resetForm() {
        if (resetRow < 0) {
            return null;
        }
        if (handshake.state() == Handshake.State.REFUSED) {
            return ResetForm.REFUSED;
        }
        return log.ack(resetRow) ? ResetForm.ABORT : ResetForm.DEAD_SOCKET;
    }

    /** The active closer keeps TIME_WAIT, both do after crossed FINs (RFC 9293 §3.6). A reset leaves none, and a later one ends it (RFC 1337). */
    private TimeWait timeWait(Closer first) {
        if (resetRow >= 0) {
            return TimeWait.NONE;
        }
        if (kind() != Kind.GRACEFUL) {
            return null;
        }
        return switch (first) {
            case CLIENT -> TimeWait.CLIENT;
            case SERVER -> TimeWait.SERVER;
            case BOTH -> TimeWait.BOTH;
        };
    }

    private int[] packets() {
        int[] rows = {finRows[0], finRows[1], finAckRows[0], finAckRows[1], resetRow};
        return Arrays.stream(rows)
                .filter(row -> row >= 0)
                .sorted()
                .distinct()
                .map(log::packet)
                .toArray();
    }
}
