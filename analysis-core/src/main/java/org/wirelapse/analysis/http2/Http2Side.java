package org.wirelapse.analysis.http2;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.http.Http2Session;
import org.wirelapse.analysis.stream.ByteStream;

/** Reads the frames of one direction and sorts them by stream. */
final class Http2Side {
    /** Streams beyond this are not followed. */
    private static final int MOST_STREAMS = 1 << 17;

    private static final int MOST_EVENTS = 1 << 20;
    private static final int MOST_LISTED = 1000;
    private final Direction direction;
    private final ByteStream stream;
    private final long from;
    private final FrameReader frames;
    private final HeaderBlocks blocks;
    private final Map<Integer, Half> halves = new LinkedHashMap<>();
    private final Map<Integer, Cancel> cancels = new HashMap<>();
    private final List<FlowEvent> events = new ArrayList<>();
    private final Map<Integer, Half> promises = new LinkedHashMap<>();
    private final List<Http2Session.GoAway> goAways = new ArrayList<>();
    private boolean lostFrames;

    private Http2Side(Direction direction, ByteStream stream, long from) {
        this.direction = direction;
        this.stream = stream;
        this.from = from;
        frames = new FrameReader(stream, from);
        blocks = new HeaderBlocks(frames);
    }

    /** Reads a direction from an offset on, at which a frame begins. */
    static Http2Side read(Direction direction, ByteStream stream, long from) {
        Http2Side side = new Http2Side(direction, stream, from);
        while (side.frames.advance()) {
            side.take();
        }
        return side;
    }

    ByteStream stream() {
        return stream;
    }

    /** Offset of its first frame. */
    long from() {
        return from;
    }

    /** What was sent on each stream, in the order that they began. */
    Map<Integer, Half> halves() {
        return halves;
    }

    Map<Integer, Cancel> cancels() {
        return cancels;
    }

    /** What moved flow-control windows, in order. */
    List<FlowEvent> events() {
        return events;
    }

    /** The requests that a server made up, by the stream that their responses come on. */
    Map<Integer, Half> promises() {
        return promises;
    }

    List<Http2Session.GoAway> goAways() {
        return goAways;
    }

    /** True if frames were missed. */
    boolean lostFrames() {
        return lostFrames;
    }

    private void take() {
        if (frames.lost()) {
            lostFrames = true;
        }
        HeaderBlock block = blocks.take();
        if (block != null) {
            addHeaders(block);
        }
        switch (frames.type()) {
            case FrameType.DATA -> takeData();
            case FrameType.RST_STREAM -> takeCancel();
            case FrameType.WINDOW_UPDATE -> takeWindowUpdate();
            case FrameType.SETTINGS -> takeSettings();
            case FrameType.GOAWAY -> takeGoAway();
            default -> {
                // Header blocks were taken; PRIORITY, PING and unknown types change nothing of an exchange.
            }
        }
    }

    private void addHeaders(HeaderBlock block) {
        Map<Integer, Half> into = block.promise() ? promises : halves;
        Half half = half(into, block.promise() ? block.promised() : block.stream());
        if (!blocks.decode(block, half::field)) {
            half.unreadable();
        }
        half.headerBlock(block.start(), frames.end(), block.endStream());
    }

    /** The half of a stream; one that is not kept, where there are too many. */
    private static Half half(Map<Integer, Half> halves, int stream) {
        Half known = halves.get(stream);
        if (known != null) {
            return known;
        }
        Half half = new Half();
        if (halves.size() < MOST_STREAMS) {
            halves.put(stream, half);
        }
        return half;
    }

    private void takeData() {
        long end = Math.min(frames.end(), stream.length());
        int around = frames.padding() + (frames.flag(FrameType.FLAG_PADDED) ? 1 : 0);
        long content = Math.max(0, Math.min(end - frames.start() - FrameReader.HEADER_BYTES, frames.length() - around));
        boolean whole = end == frames.end();
        half(halves, frames.streamId())
                .data(frames.start(), end, content, whole && frames.flag(FrameType.FLAG_END_STREAM));
        addEvent(FlowEvent.Kind.DATA, frames.streamId(), frames.length());
    }

    private void takeCancel() {
        byte[] payload = frames.payload(4);
        if (cancels.size() < MOST_STREAMS) {
            long code = payload == null ? -1 : unsigned(payload, 0);
            cancels.putIfAbsent(frames.streamId(), new Cancel(direction, stream.rowOf(frames.start()), code));
        }
    }

    private void takeWindowUpdate() {
        byte[] payload = frames.payload(4);
        if (payload != null) {
            addEvent(FlowEvent.Kind.WINDOW_UPDATE, frames.streamId(), unsigned(payload, 0) & 0x7fffffff);
        }
    }

    private void takeSettings() {
        byte[] payload = frames.payload(MOST_LISTED * 6);
        boolean ack = frames.flag(FrameType.FLAG_ACK);
        for (int at = 0; !ack && payload != null && at + 6 <= payload.length; at += 6) {
            if (ByteBuffer.wrap(payload).getShort(at) == FrameType.SETTINGS_INITIAL_WINDOW_SIZE) {
                addEvent(FlowEvent.Kind.INITIAL_WINDOW, 0, unsigned(payload, at + 2) & 0x7fffffff);
            }
        }
    }

    private void takeGoAway() {
        byte[] payload = frames.payload(8);
        if (payload != null && goAways.size() < MOST_LISTED) {
            goAways.add(new Http2Session.GoAway(
                    direction == Direction.SERVER_TO_CLIENT,
                    (int) (unsigned(payload, 0) & 0x7fffffff),
                    unsigned(payload, 4),
                    stream.rowOf(frames.start()),
                    stream.timeOf(frames.start())));
        }
    }

    private void addEvent(FlowEvent.Kind kind, int streamId, long amount) {
        int row = stream.completedRow(frames.end());
        if (row >= 0 && events.size() < MOST_EVENTS) {
            long start = stream.timeOf(frames.start());
            int firstRow = stream.rowOf(frames.start());
            events.add(new FlowEvent(
                    kind,
                    streamId,
                    amount,
                    firstRow < 0 ? row : firstRow,
                    row,
                    stream.tcpEnd(frames.end()),
                    start,
                    stream.completedNs(frames.end())));
        }
    }

    private static long unsigned(byte[] bytes, int at) {
        return Integer.toUnsignedLong(ByteBuffer.wrap(bytes).getInt(at));
    }
}
