package org.wirelapse.analysis.tcp;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.flow.SegmentLog;

/**
 * The row-by-row account of one connection: for each row of its {@link SegmentLog} the unwrapped stream offsets and what can be said of it.
 *
 * <p>Stream offsets count payload bytes of one direction from 0, across the 2³² wrap; where the capture began midstream, 0 is the lowest
 * byte seen or acknowledged. They are negative only for old segments from before that. A SYN occupies no offset; a FIN occupies the offset
 * behind the last byte, so an acknowledgement may exceed the stream's length by one.
 */
public final class Segments {
    private final SegmentLog log;
    private final int size;
    /** What every walk asks first, beside the log so that it is one look. */
    private final boolean[] fromClient;

    private final long[] starts;
    private final long[] acknowledged;
    private final long[] windows;
    private final int[] originals;
    private final int[] notes;

    Segments(SegmentLog log, int size) {
        this.log = log;
        this.size = size;
        fromClient = new boolean[size];
        for (int row = 0; row < size; row++) {
            fromClient[row] = log.direction(row) == Direction.CLIENT_TO_SERVER;
        }
        starts = new long[size];
        acknowledged = new long[size];
        windows = new long[size];
        originals = new int[size];
        Arrays.fill(originals, -1);
        notes = new int[size];
    }

    /** The columns that this annotates. */
    public SegmentLog log() {
        return log;
    }

    /** Number of rows that were analysed; the log of a live capture may have grown since. */
    public int size() {
        return size;
    }

    /** Which way the segment travels. */
    public Direction direction(int row) {
        return fromClient[row] ? Direction.CLIENT_TO_SERVER : Direction.SERVER_TO_CLIENT;
    }

    /** Time in ns since the capture's start. */
    public long timeNs(int row) {
        return log.timeNs(row);
    }

    /** Stream offset of the first payload byte (of the place where payload would be, for a segment without). */
    public long start(int row) {
        return starts[row];
    }

    /** Stream offset behind the last payload byte. */
    public long end(int row) {
        return starts[row] + log.payloadLength(row);
    }

    /** Offset in the other direction's stream up to which this segment acknowledges; -1 without the ACK flag. */
    public long acknowledged(int row) {
        return acknowledged[row];
    }

    /** Receive window in bytes that this segment announces, scaled; on a midstream connection the shift is inferred or taken as 0. */
    public long windowBytes(int row) {
        return windows[row];
    }

    /** Row of the earlier copy of a {@link Note#RETRANSMISSION} or {@link Note#DUPLICATE}, or -1. */
    public int original(int row) {
        return originals[row];
    }

    /** True if the note holds. */
    public boolean has(int row, Note note) {
        return (notes[row] & note.bit()) != 0;
    }

    /** All notes that hold. */
    public Set<Note> notes(int row) {
        EnumSet<Note> set = EnumSet.noneOf(Note.class);
        for (Note note : Note.values()) {
            if (has(row, note)) {
                set.add(note);
            }
        }
        return set;
    }

    /** A line for each segment, for people who look into one. */
    @Override
    public String toString() {
        return Listing.of(this);
    }

    void offsets(int row, long start, long acknowledgedTo) {
        starts[row] = start;
        acknowledged[row] = acknowledgedTo;
    }

    void window(int row, long bytes) {
        windows[row] = bytes;
    }

    void original(int row, int originalRow) {
        originals[row] = originalRow;
    }

    void note(int row, Note note) {
        notes[row] |= note.bit();
    }

    void withdraw(int row, Note note) {
        notes[row] &= ~note.bit();
    }
}
