package org.wirelapse.analysis.http;

import org.wirelapse.analysis.stream.ByteStream;
import org.wirelapse.analysis.tcp.Segments;

/**
 * Reads the messages of one direction in order. Reading alternates between {@link #next} and {@link #finish}, for what a response is to
 * decides where it ends.
 */
final class MessageReader {
    /** So many bytes that are no start line are no beginning of one either. */
    private static final int SHORTEST_START_LINE = "GET / HTTP/1.1\r\n".length();

    private final Segments segments;
    private final StreamReader in;
    private final StartLine.Kind kind;
    private final Resync resync;
    private long at;
    /** True if a message is known to begin at {@link #at}. */
    private boolean inPlace;

    private Message last;
    private Gap gap;

    /**
     * Prepares for a stream.
     *
     * @param fromStart true if the stream's first byte is the connection's first
     * @param hints offsets where a message may begin, rising
     */
    MessageReader(Segments segments, ByteStream stream, StartLine.Kind kind, boolean fromStart, long[] hints) {
        this.segments = segments;
        this.kind = kind;
        in = new StreamReader(stream);
        resync = new Resync(in, kind, hints);
        inPlace = fromStart;
    }

    /**
     * Bytes between two messages that could not be read.
     *
     * @param offset where they begin
     * @param startLost true if a message began there
     */
    record Gap(long offset, boolean startLost) {}

    /** What lies between the head that {@link #next} answered last and the message before it, or null. */
    Gap gap() {
        return gap;
    }

    /** True if there may be more messages than were found, in bytes that the capture lacks. */
    boolean lostPlace() {
        return gap != null && in.stream().firstMissing(gap.offset(), in.stream().length()) >= 0;
    }

    /** The head of the next message, or null if no more are found. */
    Head next() {
        gap = null;
        long start = in.behindEmptyLines(at);
        Head head = HeadReader.read(in, kind, start);
        if (head != null || start >= in.stream().length()) {
            return head;
        }
        boolean hole = in.at(start) == StreamReader.NOTHING;
        if (last != null && inPlace && in.at(start + SHORTEST_START_LINE - 1) != StreamReader.NOTHING) {
            last.followedByOtherBytes();
        }
        gap = new Gap(start, hole && inPlace);
        long found = resync.find(start);
        return found < 0 ? null : HeadReader.read(in, kind, found);
    }

    /**
     * Reads on to the message's end.
     *
     * @param head what {@link #next} answered
     * @param method method of the request that a response answers, or null
     */
    Message finish(Head head, String method) {
        BodyLength length = head.whole() ? BodyLength.of(head, method) : BodyLength.UNKNOWN;
        Body body = head.whole() ? Body.read(in, length, head.end()) : Body.notReached(head.end());
        at = body.end();
        inPlace = body.endFound();
        last = new Message(head, length, body, Bounds.of(segments, in.stream(), head, length, body));
        return last;
    }
}
