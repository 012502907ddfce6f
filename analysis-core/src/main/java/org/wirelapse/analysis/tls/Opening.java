package org.wirelapse.analysis.tls;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.stream.ByteStream;

/**
 * Opens the sealed records of one direction in order. Records lost in the capture keep their numbers: behind a hole the next numbers are
 * tried until one fits, so that everything behind opens again.
 */
final class Opening {
    /** A peer whose first so many sealed records do not open has other keys than ours. */
    private static final int RECORDS_TO_DOUBT = 8;

    /** Numbers that are tried behind a hole: one for each smallest record that fits into it, within this. */
    private static final int MOST_LOST_RECORDS = 2048;

    /** What all tries behind holes in one direction may cost. */
    private static final int BUDGET = 5_000;

    private final ByteStream stream;
    private final Records records;
    private final Epochs epochs;
    private final boolean tls13;
    private final PlaintextColumns plaintext = new PlaintextColumns();
    private final HandshakeMessages messages = new HandshakeMessages();
    private final List<AlertRecord> alerts = new ArrayList<>();
    private int epoch;
    private long sequence;
    /** Record that the sender's Finished ends in, or -1. */
    private int finishedRecord = -1;

    private int opened;
    private int failed;
    private int budget = BUDGET;
    /** Sealed bytes since the last record that opened which no record that was seen accounts for. */
    private long lostBytes;
    /** Sealed records that were seen since then but not held whole. */
    private int passed;
    /** True if the last entry of the plaintext stands for a stretch without known borders. */
    private boolean lastLost;

    /**
     * An alert.
     *
     * @param record index of its record
     * @param bytes level and description
     */
    record AlertRecord(int record, byte[] bytes) {}

    Opening(ByteStream stream, Records records, Epochs epochs, boolean tls13) {
        this.stream = stream;
        this.records = records;
        this.epochs = epochs;
        this.tls13 = tls13;
    }

    /**
     * Opens them all.
     *
     * @param firstSealed index of the first record that is not in the clear
     */
    void openFrom(int firstSealed) {
        for (int record = firstSealed; record < records.count() && !doubtful(); record++) {
            int type = records.type(record);
            if (type == Records.LOST) {
                lose(record);
            } else if (tls13 ? type == ContentType.APPLICATION_DATA : type != ContentType.CHANGE_CIPHER_SPEC) {
                open(record, type);
            }
        }
    }

    /** True if none of the records opened, and enough were tried to say so. */
    boolean doubtful() {
        return opened == 0 && failed >= RECORDS_TO_DOUBT;
    }

    int finishedRecord() {
        return finishedRecord;
    }

    int opened() {
        return opened;
    }

    int failed() {
        return failed;
    }

    PlaintextColumns plaintext() {
        return plaintext;
    }

    HandshakeMessages messages() {
        return messages;
    }

    List<AlertRecord> alerts() {
        return alerts;
    }

    private void open(int record, int type) {
        if (records.end(record) > stream.length()) {
            return;
        }
        byte[] bytes = bytes(stream, records.start(record), records.end(record));
        RecordCipher.Content content = bytes == null ? null : openBytes(bytes);
        if (content == null) {
            failed += bytes == null ? 0 : 1;
            passed++;
            pass(record, type);
            return;
        }
        opened++;
        sequence++;
        passed = 0;
        lostBytes = 0;
        lastLost = false;
        take(record, content);
    }

    /** Bytes of a record, or null if the capture has not all of them. */
    static byte[] bytes(ByteStream stream, long start, long end) {
        byte[] bytes = new byte[(int) (end - start)];
        return stream.read(start, bytes, 0, bytes.length) == bytes.length ? bytes : null;
    }

    private void take(int record, RecordCipher.Content content) {
        switch (content.type()) {
            case ContentType.APPLICATION_DATA ->
                plaintext.add(records.start(record), records.end(record), content.bytes().length, epoch, sequence - 1);
            case ContentType.HANDSHAKE -> takeHandshake(record, content.bytes());
            case ContentType.ALERT -> alerts.add(new AlertRecord(record, content.bytes()));
            default -> {
                // Nothing in it says what the connection carries.
            }
        }
    }

    private void takeHandshake(int record, byte[] content) {
        messages.add(content);
        if (finishedRecord < 0 && messages.has(HandshakeMessages.FINISHED)) {
            finishedRecord = record;
        }
    }

    /** A record that cannot be read leaves a hole of the size that it most likely filled. */
    private void pass(int record, int type) {
        messages.interrupted();
        RecordCipher cipher = epochs.cipher(epoch);
        if (type == ContentType.APPLICATION_DATA && opened > 0 && cipher != null) {
            int bytes = cipher.contentBytes(records.payloadBytes(record));
            plaintext.add(records.start(record), records.end(record), bytes, -1, 0);
            lastLost = false;
        }
    }

    private void lose(int record) {
        messages.interrupted();
        lostBytes += records.end(record) - records.start(record);
        if (opened > 0) {
            plaintext.add(
                    records.start(record), records.end(record), records.end(record) - records.start(record), -1, 0);
            lastLost = true;
        }
    }

    /** Tries the number that is due, then those behind it, then the keys that may have followed. */
    private RecordCipher.Content openBytes(byte[] bytes) {
        RecordCipher.Content content = attempt(bytes, epoch, sequence + passed);
        long farthest = Math.min(MOST_LOST_RECORDS, lostBytes / (Records.HEADER_BYTES + 1));
        for (long skip = 1; content == null && skip <= farthest && budget > 0; skip++) {
            budget--;
            content = attempt(bytes, epoch, sequence + passed + skip);
            settleLost(content, skip);
        }
        for (int next = epoch + 1; content == null && next <= epoch + 2; next++) {
            content = attempt(bytes, next, 0);
            for (long skip = 1; content == null && skip <= farthest + passed && budget > 0; skip++) {
                budget--;
                content = attempt(bytes, next, skip);
            }
        }
        return content;
    }

    /** Now that the number of lost records is known, so is how much of the stretch was not content. */
    private void settleLost(RecordCipher.Content content, long lostRecords) {
        if (content != null && lastLost) {
            int sample = 1 << 10;
            int overhead = sample - epochs.cipher(epoch).contentBytes(sample);
            plaintext.shortenLast(lostRecords * (Records.HEADER_BYTES + overhead));
        }
    }

    private RecordCipher.Content attempt(byte[] bytes, int tryEpoch, long trySequence) {
        RecordCipher cipher = epochs.cipher(tryEpoch);
        RecordCipher.Content content = cipher == null ? null : cipher.open(bytes, trySequence);
        if (content != null) {
            epoch = tryEpoch;
            sequence = trySequence;
        }
        return content;
    }
}
