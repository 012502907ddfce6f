package org.wirelapse.analysis.flow;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which part of one direction's stream has been seen: everything from a base up to a top edge, except the holes.
 *
 * <p>Invariants: holes are not empty, do not touch or overlap, and lie between base and top. What lies below the base counts as seen.
 * There are never more holes than ranges that were added.
 */
public final class SeenRanges {
    /** Start of each hole → its end. */
    private final TreeMap<Long, Long> holes = new TreeMap<>();

    private long top;

    /** Takes parts of an added range, in rising order. */
    @FunctionalInterface
    public interface Parts {
        /** One part, {@code [start, end)}, never empty. */
        void part(long start, long end);
    }

    /**
     * Nothing seen yet.
     *
     * @param base where the stream begins
     */
    public SeenRanges(long base) {
        top = base;
    }

    /** Offset behind the highest byte seen; the base as long as there is none. */
    public long top() {
        return top;
    }

    /** True if nothing is missing below the top edge. */
    public boolean whole() {
        return holes.isEmpty();
    }

    /** Offset up to which nothing is missing. */
    public long contiguousTo() {
        return holes.isEmpty() ? top : holes.firstKey();
    }

    /**
     * Adds a range.
     *
     * @return how many of its bytes are new
     */
    public long add(long start, long end) {
        return add(start, end, (from, to) -> {});
    }

    /**
     * Adds a range.
     *
     * @param fresh is told the parts of it that are new
     * @return how many of its bytes are new
     */
    public long add(long start, long end, Parts fresh) {
        long added = 0;
        if (start < top && !holes.isEmpty()) {
            added = fill(start, Math.min(end, top), fresh);
        }
        if (end > top && end > start) {
            if (start > top) {
                holes.put(top, start);
            }
            long from = Math.max(start, top);
            top = end;
            added += end - from;
            fresh.part(from, end);
        }
        return added;
    }

    private long fill(long start, long end, Parts fresh) {
        long added = 0;
        Map.Entry<Long, Long> hole = firstHole(start);
        while (hole != null && hole.getKey() < end) {
            long from = Math.max(start, hole.getKey());
            long to = Math.min(end, hole.getValue());
            holes.remove(hole.getKey());
            if (hole.getKey() < from) {
                holes.put(hole.getKey(), from);
            }
            if (to < hole.getValue()) {
                holes.put(to, hole.getValue());
            }
            added += to - from;
            fresh.part(from, to);
            hole = holes.ceilingEntry(to);
        }
        return added;
    }

    /** The lowest hole that ends behind an offset, or null. */
    private Map.Entry<Long, Long> firstHole(long offset) {
        Map.Entry<Long, Long> hole = holes.floorEntry(offset);
        return hole != null && hole.getValue() > offset ? hole : holes.higherEntry(offset);
    }

    /** How many bytes of {@code [start, end)} have not been seen. */
    public long unseen(long start, long end) {
        long unseen = Math.max(0, end - Math.max(start, top));
        if (start < top && !holes.isEmpty()) {
            Map.Entry<Long, Long> hole = firstHole(start);
            while (hole != null && hole.getKey() < end) {
                unseen += Math.max(0, Math.min(end, hole.getValue()) - Math.max(start, hole.getKey()));
                hole = holes.higherEntry(hole.getKey());
            }
        }
        return unseen;
    }

    /** First offset in {@code [start, end)} that has been seen, or -1. */
    public long firstSeen(long start, long end) {
        long at = start;
        Map.Entry<Long, Long> hole = holes.floorEntry(start);
        if (hole != null && hole.getValue() > start) {
            at = hole.getValue();
        }
        return at < Math.min(end, top) ? at : -1;
    }

    /** Calls back for each hole below the top edge, in rising order. */
    public void holes(Parts each) {
        holes.forEach(each::part);
    }
}
