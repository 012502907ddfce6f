package org.wirelapse.analysis.tls;

import org.wirelapse.analysis.stream.ByteStream;

/** Finds the records of one direction by their headers, over holes as well. */
final class RecordScanner {
    /** Largest payload with the room that RFC 5246 §6.2.3 leaves for a cipher's additions. */
    static final int MOST_PAYLOAD_BYTES = (1 << 14) + 2048;

    /** More records than this are not followed: with full records these are 16 GB. */
    private static final int MOST_RECORDS = 1 << 20;

    /** How far behind a hole a border is looked for: several records of full size. */
    private static final int SEARCH_BYTES = 1 << 17;

    /** What all searches in one direction may read. */
    private static final int SEARCH_BUDGET_BYTES = 1 << 23;

    /** So many headers in a row, each where the one before says, are no accident. */
    private static final int HEADERS_TO_BELIEVE = 3;

    private final ByteStream stream;
    private final byte[] header = new byte[Records.HEADER_BYTES];
    private int budget = SEARCH_BUDGET_BYTES;

    private RecordScanner(ByteStream stream) {
        this.stream = stream;
    }

    /** True if the stream begins with the header of a record that is not empty. */
    static boolean beginsWith(ByteStream stream) {
        RecordScanner scanner = new RecordScanner(stream);
        return scanner.readHeader(0) && scanner.payloadBytes() > 0;
    }

    /** Type of the handshake message that the stream begins with, or -1. */
    static int firstMessage(ByteStream stream) {
        byte[] type = new byte[1];
        RecordScanner scanner = new RecordScanner(stream);
        boolean handshake = scanner.readHeader(0)
                && scanner.payloadBytes() > 0
                && scanner.header[0] == ContentType.HANDSHAKE
                && stream.read(Records.HEADER_BYTES, type, 0, 1) == 1;
        return handshake ? type[0] : -1;
    }

    /** Where the first of several records in a row begins, in a stream that was joined midstream; -1 if none does. */
    static long findFirst(ByteStream stream) {
        RecordScanner scanner = new RecordScanner(stream);
        return scanner.believable(0) ? 0 : scanner.search(0);
    }

    /** All records from an offset on, which is a border. */
    static Records scan(ByteStream stream, long from) {
        return new RecordScanner(stream).scanFrom(from);
    }

    private Records scanFrom(long from) {
        Records records = new Records(from);
        long at = from;
        while (at < stream.length() && records.count() < MOST_RECORDS) {
            if (readHeader(at)) {
                at += Records.HEADER_BYTES + payloadBytes();
                records.add(header[0], at);
                continue;
            }
            long found = search(at);
            if (found < 0 || found - at > Integer.MAX_VALUE) {
                break;
            }
            records.add(Records.LOST, found);
            at = found;
        }
        return records;
    }

    private boolean readHeader(long at) {
        return stream.read(at, header, 0, header.length) == header.length
                && header[0] >= ContentType.CHANGE_CIPHER_SPEC
                && header[0] <= ContentType.HEARTBEAT
                && header[1] == 3
                && header[2] >= 0
                && header[2] <= 4
                && payloadBytes() <= MOST_PAYLOAD_BYTES;
    }

    private int payloadBytes() {
        return (header[3] & 0xff) << 8 | header[4] & 0xff;
    }

    /** Looks for a border behind a place, byte by byte: borders need not lie at segments' begins. */
    private long search(long from) {
        long at = stream.nextAvailable(from);
        byte[] block = new byte[4096];
        long limit = at + SEARCH_BYTES;
        while (at >= 0 && at < limit && budget > 0) {
            int got = stream.read(at, block, 0, block.length);
            budget -= got;
            for (int i = 0; i < got; i++) {
                if (block[i] == ContentType.APPLICATION_DATA && at + i > from && believable(at + i)) {
                    return at + i;
                }
            }
            at = stream.nextAvailable(at + Math.max(1, got));
        }
        return -1;
    }

    /** True if records follow each other from there on: several, or up to the stream's very end. */
    private boolean believable(long from) {
        long at = from;
        for (int i = 0; i < HEADERS_TO_BELIEVE; i++) {
            if (!readHeader(at)) {
                return i > 0 && at == stream.length();
            }
            at += Records.HEADER_BYTES + payloadBytes();
        }
        return true;
    }
}
