package org.wirelapse.analysis.follow;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.http.websocket.WebSocketFrames.Frame;
import org.wirelapse.analysis.stream.ByteRanges;
import org.wirelapse.analysis.stream.ByteStream;
import org.wirelapse.analysis.tcp.Segments;

/** The parts of one direction of a layer, in stream order, one after the other: its messages, and what lies between them. */
final class SentParts {
    private final Segments segments;
    private final ByteStream stream;
    private final Direction direction;
    private final MessageParts messageParts;
    private final Iterator<Told> messages;
    private final Queue<Part> ready = new ArrayDeque<>();
    private final long end;
    private Told nextMessage;
    private final Iterator<List<Frame>> frameGroups;
    /** Frames of a WebSocket, null where there are no more. */
    private List<Frame> nextFrames;

    private long at;
    private int row;

    SentParts(Segments segments, Content content, Direction direction, MessageParts messageParts) {
        this.segments = segments;
        this.direction = direction;
        this.messageParts = messageParts;
        stream = content.sent(direction).stream();
        end = Math.min(content.sent(direction).to(), stream.length());
        messages = Told.in(content).stream()
                .filter(message -> message.direction() == direction)
                .sorted(Comparator.comparingLong(message -> message.extent().start()))
                .iterator();
        nextMessage = messages.hasNext() ? messages.next() : null;
        frameGroups = FrameGroups.in(content.sent(direction), content.framesFrom(direction));
        nextFrames = frameGroups.hasNext() ? frameGroups.next() : null;
        advance();
    }

    /** Row of the next part, {@link Integer#MAX_VALUE} if there are no more. */
    int nextRow() {
        return ready.isEmpty() ? Integer.MAX_VALUE : ready.peek().place().row();
    }

    /** Takes the next part; one of bytes goes on while the other side is silent. */
    Part take(int otherRow) {
        Part part = ready.remove();
        if (part.kind() != Part.Kind.BYTES) {
            advance();
            return part;
        }
        long from = at;
        PartPlace place = part.place();
        long to = behindWrite(from);
        at = to;
        advance();
        while (nextRow() < otherRow && ready.peek().kind() == Part.Kind.BYTES) {
            place = place.with(ready.remove().place());
            to = behindWrite(to);
            at = to;
            advance();
        }
        return bytes(place, from, to);
    }

    /** Makes the next part ready. One of bytes is but its first write, and {@link #at} stands at its begin. */
    private void advance() {
        if (!ready.isEmpty() || at >= end && nextMessage == null) {
            return;
        }
        if (nextMessage != null && (nextMessage.extent().start() <= at || at >= end)) {
            ready.addAll(messageParts.of(nextMessage, row));
            at = Math.max(at, nextMessage.extent().end());
            nextMessage = messages.hasNext() ? messages.next() : null;
        } else if (nextMessage == null
                && nextFrames != null
                && nextFrames.get(0).start() <= at) {
            ready.add(message(nextFrames));
            at = nextFrames.get(nextFrames.size() - 1).end();
            nextFrames = frameGroups.hasNext() ? frameGroups.next() : null;
        } else {
            long to = behindWrite(at);
            ready.add(bytes(PartPlace.of(segments, stream, direction, -1, row, at, to), at, to));
        }
        row = ready.peek().place().row();
    }

    private Part message(List<Frame> frames) {
        long to = frames.get(frames.size() - 1).end();
        PartPlace place =
                PartPlace.of(segments, stream, direction, -1, row, frames.get(0).start(), to);
        Source payload = new StreamSource(segments, stream, () -> FrameGroups.payloads(frames));
        return new Part(Part.Kind.MESSAGE, place, BodyType.UNKNOWN, new Unmasked(payload, frames));
    }

    private Part bytes(PartPlace place, long from, long to) {
        Source source = new StreamSource(segments, stream, () -> ByteRanges.of(from, to));
        return new Part(Part.Kind.BYTES, place, BodyType.UNKNOWN, source);
    }

    /** Offset where the segment, or the record, that begins here ends; not behind the next message's begin. */
    private long behindWrite(long from) {
        long limit = nextMessage == null
                ? end
                : Math.max(from + 1, Math.min(end, nextMessage.extent().start()));
        long next = stream.nextSegmentStart(from + 1);
        return next < 0 ? limit : Math.min(next, limit);
    }
}
