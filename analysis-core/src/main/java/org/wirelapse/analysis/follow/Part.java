package org.wirelapse.analysis.follow;

import java.util.List;
import org.wirelapse.analysis.flow.Direction;

/**
 * A stretch of a conversation: a message's header, its body, or bytes that belong to no message. Holds no bytes; they are read from the file
 * when they are asked for. Positions count from its begin; in a body they leave out what frames it.
 */
public final class Part {
    /** What a part is. */
    public enum Kind {
        /** Start line and fields of a message; for HTTP/2 its fields, one a line, as text. */
        HEADER,
        /** Body of a message, without chunk framing or frames, before any decoding. */
        BODY,
        /** What was said over a WebSocket, unmasked: a message, or a ping, a pong or a close. */
        MESSAGE,
        /** What one side sent before the other said something, of no message that was recognised. */
        BYTES
    }

    private final Kind kind;
    private final PartPlace place;
    private final BodyType type;
    private final Source source;

    Part(Kind kind, PartPlace place, BodyType type, Source source) {
        this.kind = kind;
        this.place = place;
        this.type = type;
        this.source = source;
    }

    PartPlace place() {
        return place;
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** Who sent it. */
    public Direction direction() {
        return place.direction();
    }

    /** Place of its exchange on the connection, from 0; -1 if it belongs to none. */
    public int exchange() {
        return place.exchange();
    }

    /** Number of the first packet with a byte of it, 0 if the capture has none. */
    public int firstPacket() {
        return place.firstPacket();
    }

    /** Largest number of a packet that was first to carry a byte of it, 0 if the capture has none. */
    public int lastPacket() {
        return place.lastPacket();
    }

    /** When its first byte passed, ns since the capture's start. */
    public long startNs() {
        return place.startNs();
    }

    /** What a body is said to be; of another part nothing is known. */
    public BodyType type() {
        return type;
    }

    /** How many bytes it has, those that the capture lacks included. May have to read the file. */
    public long length() {
        return source.length();
    }

    /** How many of its bytes the capture never saw. May have to read the file. */
    public long missingBytes() {
        return source.missingBytes();
    }

    /**
     * Reads some of it.
     *
     * @param from the first position wanted
     * @param maxBytes no more than that are read; gaps do not count
     * @param secrets whether credentials in a header are shown
     * @return runs that follow each other, each of one packet or a gap; empty at the end
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public List<Run> runs(long from, int maxBytes, Secrets secrets) {
        boolean hide = kind == Kind.HEADER && secrets == Secrets.MASKED;
        return (hide ? new HeaderSource(source) : source).runs(from, maxBytes);
    }
}
