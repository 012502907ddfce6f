package org.wirelapse.analysis.congestion;

import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.tcp.Note;
import org.wirelapse.analysis.tcp.Segments;
import org.wirelapse.analysis.wire.DecodedSegment;

/** Runs one model of a sender over what the sender sent and heard, and corrects it where the evidence contradicts. */
final class SenderReplay {
    /** What is heard sooner behind the last segment may have arrived before the sender was done. */
    private static final long LEAST_PAUSE_NS = 200_000;

    private final SenderTimeline timeline;
    private final Segments segments;
    private final SegmentLog log;
    private final WindowModel model;
    private final Scoreboard board;
    private final RetransmissionTimer timer = new RetransmissionTimer();
    private final Delivery delivery = new Delivery();
    private final LossState loss;
    private final Evidence evidence;
    private final SeriesColumns series;
    private final NagleHold nagle;
    private final Knowledge knowledge;
    private final int mss;

    private long edge;
    private long receiveWindow = -1;
    private long lastSentNs = -1;
    private int lastHeardRow = -1;
    private boolean burst;
    private int burstFirst;

    /**
     * Before the first event.
     *
     * @param bounded the window that the model begins with was seen
     */
    SenderReplay(SenderTimeline timeline, WindowModel model, int mss, Knowledge knowledge, boolean bounded) {
        this.timeline = timeline;
        this.model = model;
        this.knowledge = knowledge;
        this.mss = mss;
        segments = timeline.segments();
        log = segments.log();
        board = new Scoreboard(mss);
        loss = new LossState(board, timer, model, knowledge.sack());
        series = new SeriesColumns(mss, timeline.loopNs() / 2);
        evidence = new Evidence(series, model, timer, knowledge, mss, bounded);
        nagle = new NagleHold(series, mss, knowledge);
    }

    Replayed run() {
        for (int event = 0; event < timeline.size(); event++) {
            if (timeline.unseen(event)) {
                sendUnseen(timeline.row(event), timeline.timeNs(event));
            } else if (timeline.sent(event)) {
                send(timeline.row(event), timeline.timeNs(event));
            } else {
                pause(timeline.timeNs(event));
                hear(timeline.row(event), timeline.timeNs(event));
            }
        }
        if (timeline.size() > 0) {
            pause(timeline.timeNs(timeline.size() - 1));
        }
        evidence.end();
        return new Replayed(model.algorithm(), new WindowSeries(series), evidence.fit(loss));
    }

    /** The first copy of a segment of which only a repeat passed the tap. */
    private void sendUnseen(int row, long nowNs) {
        loss.sends(nowNs);
        board.extend(segments.start(row), end(row), nowNs);
        lastSentNs = nowNs;
        record(row, nowNs);
    }

    private long end(int row) {
        return segments.end(row) + (log.fin(row) ? 1 : 0);
    }

    private void send(int row, long nowNs) {
        long start = segments.start(row);
        long end = end(row);
        int before = board.pipe();
        if (start < board.nxt && start >= board.una) {
            repeat(row, start, Math.min(end, board.nxt), nowNs);
        } else if (end <= board.una && segments.has(row, Note.RETRANSMISSION)) {
            loss.repeatsInVain();
        }
        if (end > board.nxt) {
            sendNew(start, end, nowNs);
        }
        model.sent(Math.max(0, board.pipe() - before));
        lastSentNs = nowNs;
        burst = true;
        if (loss.open()) {
            evidence.sent(board);
        }
        record(row, nowNs);
    }

    private void repeat(int row, long start, long end, long nowNs) {
        long firedNs = segments.original(row) < 0 ? loss.firedNs(start, end, nowNs) : nowNs;
        loss.repeats(start, end, firedNs, log.hasTimestamps(row), log.tsVal(row));
        if (firedNs < nowNs) {
            record(row, firedNs);
        }
        board.repeat(start, end, nowNs);
    }

    private void sendNew(long start, long end, long nowNs) {
        loss.sends(nowNs);
        if (board.outstanding() == 0 && lastSentNs >= 0) {
            model.resumed(nowNs - lastSentNs, timer);
        }
        nagle.sending(start, end, nowNs);
        evidence.sending(board, loss.open(), nowNs, end - start);
        board.extend(start, end, nowNs);
        if (end - start < mss) {
            board.rate.ranDry(board.pipe());
        }
    }

    /** The sender has stopped sending, until it hears something or its application writes. */
    private void pause(long nowNs) {
        int doubt = evidence.doubt();
        if (burst || board.pipe() + doubt >= model.window()) {
            model.paused(board, timer, loss.state() == LossState.State.OPEN, nowNs, doubt);
        }
        boolean done = nowNs - lastSentNs >= LEAST_PAUSE_NS;
        evidence.paused(board, loss.open(), edge, burst && done);
        if (loss.reducing() && (done || !burst)) {
            evidence.reducing(board, edge);
        }
        series.settle(burstFirst, evidence, limit(), evidence.confidence(loss.open()));
        burstFirst = series.size;
        burst = false;
    }

    private Limit limit() {
        if (board.outstanding() == 0) {
            return receiveWindow == 0 ? Limit.ZERO_WINDOW : Limit.APPLICATION;
        }
        if (edge - board.nxt < mss) {
            return receiveWindow == 0 ? Limit.ZERO_WINDOW : Limit.RECEIVE_WINDOW;
        }
        if (!loss.open()) {
            return Limit.RECOVERY;
        }
        if (board.pipe() + 1 + (evidence.lastFull() ? evidence.doubt() : 0) >= model.window()) {
            return Limit.CWND;
        }
        return model.paces() && evidence.lastFull() ? Limit.PACING : Limit.APPLICATION;
    }

    private void hear(int row, long nowNs) {
        delivery.begin(nowNs, board.pipe());
        board.rate.begin();
        long to = segments.acknowledged(row);
        boolean duplicate = !knowledge.sack()
                && to == board.una
                && board.outstanding() > 0
                && log.payloadLength(row) == 0
                && segments.windowBytes(row) == receiveWindow;
        if (to >= board.una) {
            receiveWindow = segments.windowBytes(row);
        }
        edge = Math.max(edge, to + segments.windowBytes(row));
        board.acknowledge(to, delivery);
        takeSack(row, to);
        if (duplicate) {
            board.duplicate(delivery);
        }
        delivery.congestionEcho = !log.syn(row) && (log.flags(row) & DecodedSegment.ECE) != 0;
        if (delivery.oldestRttNs >= 0) {
            timer.sample(delivery.oldestRttNs);
        }
        board.rate.end(nowNs, board.minRttNs());
        loss.acknowledged(delivery, log.hasTimestamps(row), log.tsEcr(row));
        delivery.pipe = board.pipe();
        model.acknowledged(delivery, board, loss);
        nagle.heard(to, log.payloadLength(row) > 0, nowNs);
        evidence.heard(delivery, log.payloadLength(row) > 0, knownToBeHeard(row));
        record(row, nowNs);
    }

    /** Away from the sender only the first of each tick is: a segment that echoes it may have left before the others came (RFC 7323 §4.3). */
    private boolean knownToBeHeard(int row) {
        boolean first = lastHeardRow < 0 || log.tsVal(row) != log.tsVal(lastHeardRow);
        lastHeardRow = row;
        return knowledge.atSender() || knowledge.ordered() && first;
    }

    private void takeSack(int row, long to) {
        for (int block = 0; block < log.sackBlocks(row); block++) {
            // A block is as far from the acknowledgement number as its offset is from the acknowledged one.
            long left = to + (log.sackLeft(row, block) - log.acknowledgment(row));
            long right = to + (log.sackRight(row, block) - log.acknowledgment(row));
            if (left < right && right <= board.nxt && left >= to) {
                board.sack(left, right, delivery);
            } else if (block == 0 && left < right && right <= board.una) {
                // RFC 2883 §4: the first block below the acknowledgement number.
                delivery.duplicates += (int) Math.min(64, (right - left + mss - 1) / mss);
            }
        }
    }

    private void record(int row, long nowNs) {
        series.add(row, nowNs, board.flightBytes(), model, loss, receiveWindow);
    }
}
