package org.wirelapse.analysis.traffic;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.Side;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.Framing;
import org.wirelapse.analysis.http.HttpResponse;
import org.wirelapse.analysis.http.MessageBounds;
import org.wirelapse.analysis.stream.TcpStream;
import org.wirelapse.analysis.tcp.Close;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.tcp.TcpFacts;

/**
 * Says what a reset cost: bytes of begun answers that never arrived are lost; bytes that arrived may be unread when the reset comes, and a
 * stack may discard them (RFC 9112 §9.6). How many is not on the wire, so it is a range: at least what the shrinking window shows, at
 * most everything since the last proof that the client had read.
 */
public final class ResetLossFinder {
    private final Segments segments;
    private final TcpFacts facts;
    private final TcpStream answers;
    private final List<Exchange> exchanges;
    private final int resetRow;
    private final ReceiveBuffer buffer;

    private ResetLossFinder(Segments segments, TcpFacts facts, TcpStream answers, List<Exchange> exchanges) {
        this.segments = segments;
        this.facts = facts;
        this.answers = answers;
        this.exchanges = exchanges;
        resetRow = facts.close().endRow();
        int mss = facts.serverToClient().mss().orElse(ReceiveBuffer.USUAL_MSS);
        buffer = new ReceiveBuffer(segments, Direction.CLIENT_TO_SERVER, mss);
    }

    /**
     * What a reset cost the client of a connection.
     *
     * @param answers the server's stream
     * @return null where no reset ended it, or where it carried no exchanges
     */
    public static ResetLoss find(Segments segments, TcpFacts facts, TcpStream answers, List<Exchange> exchanges) {
        Close close = facts.close();
        if (close.kind() != Close.Kind.RESET
                || close.resetForm() == Close.ResetForm.REFUSED
                || exchanges.isEmpty()
                || close.endRow() < 0) {
            return null;
        }
        return new ResetLossFinder(segments, facts, answers, exchanges).find();
    }

    private ResetLoss find() {
        long arrived = arrived();
        long read = provenRead();
        long high = Math.max(0, arrived - read);
        long low = Math.min(high, buffer.leastUnread(resetRow));
        List<Integer> unanswered = new ArrayList<>();
        List<Integer> atRisk = new ArrayList<>();
        long lost = 0;
        for (Exchange exchange : exchanges) {
            HttpResponse response = exchange.response();
            // An answer may come, and come whole, before all of its request has been sent.
            if (response == null || !response.bounds().complete()) {
                unanswered.add(exchange.index());
            }
            if (response != null) {
                lost += lost(response.bounds(), arrived);
                if (response.bounds().offset() < arrived && response.bounds().endOffset() > read) {
                    atRisk.add(exchange.index());
                }
            }
        }
        return new ResetLoss(Direction.SERVER_TO_CLIENT, lost, low, high, unanswered, high > 0 ? atRisk : List.of());
    }

    /**
     * Offset up to which the answers stood complete in front of the client when the reset reached it, or left it. The client's own reset
     * tells by what it acknowledges; one without the flag was sent half the loop before it passed the tap.
     */
    private long arrived() {
        boolean own = segments.direction(resetRow) == Direction.CLIENT_TO_SERVER;
        if (!own) {
            return arrivedBefore(resetRow);
        }
        if (segments.log().ack(resetRow)) {
            return Math.min(arrivedBefore(resetRow), segments.acknowledged(resetRow));
        }
        // The loop is the shortest that was seen; what drew the reset may have met a little less.
        long leftNs = segments.timeNs(resetRow) - facts.vantage().delayNs(Side.CLIENT) / 10 * 9;
        int row = resetRow;
        while (row > 0 && segments.timeNs(row - 1) > leftNs) {
            row--;
        }
        return arrivedBefore(row - 1);
    }

    private long arrivedBefore(int row) {
        long arrived = 0;
        for (int piece = 0; piece < answers.pieces().count(); piece++) {
            int completed = answers.completedRow(answers.pieces().end(piece));
            if (completed < 0 || completed > row) {
                break;
            }
            arrived = answers.pieces().end(piece);
        }
        return arrived;
    }

    /** Bytes that a begun answer declared and that never came. */
    private static long lost(MessageBounds answer, long arrived) {
        boolean begun = answer.headerEndOffset() <= arrived;
        if (begun && answer.framing() == Framing.END_STREAM && !answer.complete()) {
            // Frames of other streams lie in between, so that offsets say nothing of the rest.
            return Math.max(0, answer.declaredBodyBytes().orElse(0) - answer.bodyBytes());
        }
        if (!begun || answer.framing() != Framing.CONTENT_LENGTH) {
            return 0;
        }
        long end = answer.headerEndOffset() + answer.declaredBodyBytes().orElse(answer.bodyBytes());
        return Math.max(0, end - Math.max(arrived, answer.offset()));
    }

    /**
     * A client that sends its next request only after an answer has read that answer, unless its window says that it has not. With HTTP/2 it
     * need not wait, so its request proves what it acknowledges.
     */
    private long provenRead() {
        long read = 0;
        for (int i = 1; i < exchanges.size(); i++) {
            HttpResponse before = exchanges.get(i - 1).response();
            if (before != null && sentAfter(exchanges.get(i), before)) {
                boolean left = exchanges.get(i).stream() == null && leftUnread(exchanges.get(i));
                read = left ? read : Math.max(read, before.bounds().endOffset());
            }
        }
        return read;
    }

    private boolean leftUnread(Exchange exchange) {
        return buffer.leastUnread(exchange.request().bounds().firstRow()) > buffer.mss();
    }

    private boolean sentAfter(Exchange exchange, HttpResponse answer) {
        return exchange.stream() == null
                ? exchange.pipelinedBehind() == 0
                : segments.acknowledged(exchange.request().bounds().firstRow())
                        >= answer.bounds().endOffset();
    }
}
