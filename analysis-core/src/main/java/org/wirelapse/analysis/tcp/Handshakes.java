package org.wirelapse.analysis.tcp;

import static org.wirelapse.analysis.flow.Direction.CLIENT_TO_SERVER;

import java.util.OptionalLong;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Handshake.State;

/** Reads how the connection was set up (RFC 9293 §3.5). */
final class Handshakes {
    private final Segments segments;
    private final SegmentLog log;
    private int syns;
    private int synAcks;
    /** SYNs and SYN-ACKs that somebody sent again, in contrast to copies made under way. */
    private boolean repeated;

    private int synRow = -1;
    private int synAckRow = -1;
    private int ackRow = -1;
    private boolean fastOpen;
    private boolean serverReset;
    private boolean serverAnswered;

    private Handshakes(Segments segments) {
        this.segments = segments;
        log = segments.log();
    }

    static Handshake of(Segments segments) {
        Handshakes reading = new Handshakes(segments);
        for (int row = 0; row < segments.size(); row++) {
            reading.read(row);
        }
        return reading.result();
    }

    private void read(int row) {
        boolean fromClient = segments.direction(row) == CLIENT_TO_SERVER;
        if (fromClient && log.syn(row) && !log.ack(row)) {
            readSyn(row);
        } else if (!fromClient && log.syn(row) && log.ack(row)) {
            readSynAck(row);
        } else if (fromClient && log.ack(row) && !log.rst(row) && ackRow < 0) {
            ackRow = row;
        } else if (!fromClient && log.rst(row)) {
            serverReset = true;
        } else if (!fromClient) {
            serverAnswered = true;
        }
    }

    private void readSyn(int row) {
        syns++;
        fastOpen |= log.payloadLength(row) > 0;
        if (synRow < 0) {
            synRow = row;
        }
        boolean copy = segments.has(row, Note.DUPLICATE);
        repeated |= syns > 1 && !copy;
    }

    private void readSynAck(int row) {
        synAcks++;
        boolean copy = segments.has(row, Note.DUPLICATE);
        repeated |= synAcks > 1 && !copy && ackRow < 0;
        // Several may pass before the client answers; the one right before its ACK is the one it answered.
        if (synAckRow < 0 || ackRow < 0 && !copy) {
            synAckRow = row;
        }
    }

    private Handshake result() {
        if (synRow < 0 && synAckRow < 0) {
            return new Handshake(
                    State.MIDSTREAM,
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    0,
                    0,
                    false,
                    -1,
                    -1,
                    -1);
        }
        int answered = answeredSynAck();
        int sent = sentSyn(answered);
        return new Handshake(
                state(),
                time(synRow),
                time(answered),
                time(ackRow),
                between(sent, ackRow, answered),
                between(answered, ackRow, sent),
                between(sent, answered, answered),
                syns,
                synAcks,
                fastOpen,
                synRow,
                answered,
                ackRow);
    }

    private State state() {
        boolean established = ackRow >= 0 && (synAckRow >= 0 || serverAnswered);
        if (established) {
            return State.COMPLETE;
        }
        if (synAckRow < 0 && serverReset) {
            return State.REFUSED;
        }
        return synAckRow < 0 && syns > 1 ? State.TIMED_OUT : State.INCOMPLETE;
    }

    /**
     * Row of the SYN that a SYN-ACK answers at once, or -1 where copies make that ambiguous: it must echo the last SYN, and no other SYN-ACK
     * may lie between, whose repeat by the server's timer it could be.
     */
    private int sentSyn(int answered) {
        if (!repeated) {
            return synRow;
        }
        int sent = -1;
        for (int row = 0; row < answered; row++) {
            if (log.syn(row) && !segments.has(row, Note.DUPLICATE)) {
                boolean syn = !log.ack(row) && segments.direction(row) == CLIENT_TO_SERVER;
                boolean echoed =
                        log.hasTimestamps(row) && log.hasTimestamps(answered) && log.tsVal(row) == log.tsEcr(answered);
                sent = syn && echoed ? row : -1;
            }
        }
        return sent;
    }

    /** Row of the SYN-ACK that the first ACK echoes; without timestamps the last one before it. */
    private int answeredSynAck() {
        if (ackRow < 0 || !log.hasTimestamps(ackRow)) {
            return synAckRow;
        }
        for (int row = 0; row < ackRow; row++) {
            boolean synAck = log.syn(row) && log.ack(row) && segments.direction(row) != CLIENT_TO_SERVER;
            if (synAck && log.tsVal(row) == log.tsEcr(ackRow)) {
                return row;
            }
        }
        return synAckRow;
    }

    private OptionalLong time(int row) {
        return row < 0 ? OptionalLong.empty() : OptionalLong.of(log.timeNs(row));
    }

    private OptionalLong between(int from, int to, int needed) {
        boolean known = from >= 0 && to > from && needed >= 0 && (!repeated || log.hasTimestamps(to));
        return known ? OptionalLong.of(log.timeNs(to) - log.timeNs(from)) : OptionalLong.empty();
    }
}
