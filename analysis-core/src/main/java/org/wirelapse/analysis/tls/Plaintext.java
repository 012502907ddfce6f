package org.wirelapse.analysis.tls;

import org.wirelapse.analysis.stream.ByteStream;

/**
 * What the records of one direction held. Records are opened again when they are read; one is kept at a time. A byte has passed when the
 * byte that sealed it had; it can be read once its whole record has come.
 */
final class Plaintext implements ByteStream {
    private final ByteStream below;
    private final PlaintextColumns columns;
    private final Epochs epochs;
    private final boolean closeNotify;
    private int openRecord = -1;
    private byte[] open = {};

    Plaintext(ByteStream below, PlaintextColumns columns, Epochs epochs, boolean closeNotify) {
        this.below = below;
        this.columns = columns;
        this.epochs = epochs;
        this.closeNotify = closeNotify;
    }

    @Override
    public long length() {
        return columns.length();
    }

    /** A FIN without a close_notify before it ends nothing: anyone can send it (RFC 8446 §6.1). */
    @Override
    public boolean finSeen() {
        return closeNotify && below.finSeen();
    }

    @Override
    public int finRow() {
        return finSeen() ? below.finRow() : -1;
    }

    @Override
    public synchronized int read(long offset, byte[] target, int at, int max) {
        int copied = 0;
        int record = offset < 0 ? columns.count() : columns.at(offset);
        for (; record < columns.count() && copied < max && load(record); record++) {
            int from = (int) (offset + copied - columns.plainStart(record));
            int wanted = Math.min(max - copied, open.length - from);
            System.arraycopy(open, from, target, at + copied, wanted);
            copied += wanted;
        }
        return copied;
    }

    private boolean load(int record) {
        if (columns.epoch(record) < 0) {
            return false;
        }
        if (openRecord != record) {
            openRecord = -1;
            byte[] bytes = Opening.bytes(below, columns.start(record), columns.end(record));
            RecordCipher.Content content =
                    bytes == null ? null : epochs.cipher(columns.epoch(record)).open(bytes, columns.sequence(record));
            if (content == null) {
                return false;
            }
            open = content.bytes();
            openRecord = record;
        }
        return true;
    }

    @Override
    public long nextAvailable(long offset) {
        for (int record = columns.at(Math.max(0, offset)); record < columns.count(); record++) {
            if (columns.epoch(record) >= 0) {
                return Math.max(offset, columns.plainStart(record));
            }
        }
        return -1;
    }

    @Override
    public long firstMissing(long from, long to) {
        long at = Math.max(0, from);
        for (int record = columns.at(at); record < columns.count() && at < to; record++) {
            if (columns.epoch(record) < 0) {
                break;
            }
            at = columns.plainEnd(record);
        }
        return at < to ? at : -1;
    }

    /** A record of which the capture lacks a byte counts as unseen as a whole: none of it can be read. */
    @Override
    public long missingBytes(long from, long to) {
        long missing = Math.max(0, to - Math.max(from, length()));
        for (int record = columns.at(Math.max(0, from)); record < columns.count(); record++) {
            if (columns.plainStart(record) >= to) {
                break;
            }
            if (columns.epoch(record) < 0 && below.missingBytes(columns.start(record), columns.end(record)) > 0) {
                missing += Math.min(to, columns.plainEnd(record)) - Math.max(from, columns.plainStart(record));
            }
        }
        return missing;
    }

    @Override
    public boolean received(long to) {
        return to <= length() && below.received(endBelow(to));
    }

    @Override
    public int rowOf(long offset) {
        return offset < 0 || offset >= length() ? -1 : below.rowOf(below(offset));
    }

    @Override
    public long timeOf(long offset) {
        return offset < 0 || offset >= length() ? -1 : below.timeOf(below(offset));
    }

    @Override
    public int lastRow(long from, long to) {
        return from >= to ? -1 : below.lastRow(below(from), endBelow(to));
    }

    @Override
    public int completedRow(long offset) {
        return offset > length() ? -1 : below.completedRow(endBelow(offset));
    }

    @Override
    public long completedNs(long offset) {
        return offset > length() ? -1 : below.completedNs(endBelow(offset));
    }

    /** Records stand in for segments: a peer writes a message into one of its own. */
    @Override
    public long nextSegmentStart(long offset) {
        int record = columns.at(Math.max(0, offset));
        if (record < columns.count() && columns.plainStart(record) < offset) {
            record++;
        }
        while (record < columns.count() && columns.epoch(record) < 0) {
            record++;
        }
        return record < columns.count() ? columns.plainStart(record) : -1;
    }

    @Override
    public long tcpOffset(long offset) {
        return below.tcpOffset(below(offset));
    }

    @Override
    public long tcpEnd(long offset) {
        return below.tcpEnd(endBelow(offset));
    }

    @Override
    public long offsetAt(long tcpOffset) {
        int record = columns.endingBehind(below.offsetAt(tcpOffset));
        return record < columns.count() ? columns.plainStart(record) : length();
    }

    /** Where a byte lies in the stream below: the ciphers in use keep the order, and nearly the place, of bytes in a record. */
    private long below(long offset) {
        int record = columns.at(Math.max(0, offset));
        if (record == columns.count()) {
            return record == 0 ? 0 : columns.end(record - 1);
        }
        int epoch = columns.epoch(record);
        int contentStart =
                epoch < 0 ? 0 : Records.HEADER_BYTES + epochs.cipher(epoch).contentStart();
        long at = columns.start(record) + contentStart + (offset - columns.plainStart(record));
        return Math.min(at, columns.end(record) - 1);
    }

    /** End of the record that holds the last byte below an offset. */
    private long endBelow(long offset) {
        if (columns.count() == 0) {
            return 0;
        }
        int record = Math.min(columns.at(Math.max(0, offset - 1)), columns.count() - 1);
        return columns.end(record);
    }
}
