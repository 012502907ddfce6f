package org.wirelapse.analysis.stream;

/** What a stream carries from an offset on, as a stream of its own: a tunnel begins inside the stream that opened it. */
public final class Tail implements ByteStream {
    private final ByteStream whole;
    private final long from;

    /**
     * Takes the rest of a stream.
     *
     * @param whole the stream
     * @param from offset in it that becomes offset 0; not negative
     */
    public Tail(ByteStream whole, long from) {
        this.whole = whole;
        this.from = from;
    }

    @Override
    public long length() {
        return Math.max(0, whole.length() - from);
    }

    @Override
    public boolean finSeen() {
        return whole.finSeen();
    }

    @Override
    public int finRow() {
        return whole.finRow();
    }

    @Override
    public int read(long offset, byte[] target, int at, int max) {
        return offset < 0 ? 0 : whole.read(from + offset, target, at, max);
    }

    @Override
    public long nextAvailable(long offset) {
        return inside(whole.nextAvailable(from + Math.max(0, offset)));
    }

    @Override
    public long firstMissing(long start, long end) {
        return inside(whole.firstMissing(from + start, from + end));
    }

    @Override
    public long missingBytes(long start, long end) {
        return whole.missingBytes(from + start, from + end);
    }

    @Override
    public boolean received(long to) {
        return whole.received(from + to);
    }

    @Override
    public int rowOf(long offset) {
        return offset < 0 ? -1 : whole.rowOf(from + offset);
    }

    @Override
    public long timeOf(long offset) {
        return offset < 0 ? -1 : whole.timeOf(from + offset);
    }

    @Override
    public int lastRow(long start, long end) {
        return whole.lastRow(from + start, from + end);
    }

    @Override
    public int completedRow(long offset) {
        return whole.completedRow(from + offset);
    }

    @Override
    public long completedNs(long offset) {
        return whole.completedNs(from + offset);
    }

    /** The tail's own begin counts as a segment's begin: what a tunnel carries starts there. */
    @Override
    public long nextSegmentStart(long offset) {
        boolean begin = offset <= 0 && whole.nextAvailable(from) == from;
        return begin ? 0 : inside(whole.nextSegmentStart(from + Math.max(0, offset)));
    }

    @Override
    public long tcpOffset(long offset) {
        return whole.tcpOffset(from + offset);
    }

    @Override
    public long tcpEnd(long offset) {
        return whole.tcpEnd(from + offset);
    }

    @Override
    public long offsetAt(long tcpOffset) {
        return Math.max(0, whole.offsetAt(tcpOffset) - from);
    }

    private long inside(long offset) {
        return offset < 0 ? -1 : offset - from;
    }
}
