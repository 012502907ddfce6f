package org.wirelapse.analysis.capture;

import java.io.IOException;

/**
 * Finds the next record of a pcap file behind a damaged one. pcap has no marks to look for, so a place counts if the header there and those
 * that follow from its lengths are all plausible. Each byte is tried once, and trying one looks at a few headers in memory: the search
 * costs no more than reading the file.
 */
final class PcapResync {
    /** So many plausible headers in a row do not come about by chance. */
    private static final int ENOUGH_RECORDS = 4;
    /** How far ahead a chain of records is followed. */
    private static final int WINDOW_BYTES = BlockReader.LOOK_BYTES;
    /** Records behind the damage were captured within a day of those before it. */
    private static final long MOST_SECONDS_APART = 86_400;

    private final BlockReader in;
    private final PcapFormat format;
    private long lastSeconds = -1;

    PcapResync(BlockReader in, PcapFormat format) {
        this.in = in;
        this.format = format;
    }

    /** Tells when the last good record was captured. */
    void lastSeconds(long seconds) {
        lastSeconds = seconds;
    }

    /**
     * Moves to the next plausible record behind the present position.
     *
     * @return false if there is none, or none yet
     */
    boolean search() throws IOException {
        while (in.require(WINDOW_BYTES) || in.finished() && in.available() > format.recordHeaderBytes()) {
            in.skip(1);
            if (plausible()) {
                return true;
            }
        }
        return false;
    }

    private boolean plausible() {
        byte[] buffer = in.buffer();
        int at = in.position();
        int end = at + in.available();
        for (int records = 0; records < ENOUGH_RECORDS; records++) {
            if (at == end) {
                return in.finished() && records > 0;
            }
            if (at + format.recordHeaderBytes() > end || !plausibleHeader(buffer, at)) {
                return false;
            }
            long next = at + format.recordHeaderBytes() + format.captured(buffer, at);
            if (next > end) {
                return records > 0 && !in.finished();
            }
            at = (int) next;
        }
        return true;
    }

    private boolean plausibleHeader(byte[] buffer, int at) {
        long captured = format.captured(buffer, at);
        long seconds = format.seconds(buffer, at);
        return captured > 0
                && captured <= format.original(buffer, at)
                && format.original(buffer, at) <= RecordReader.MAX_FRAME_BYTES
                && captured <= format.mostCaptured()
                && format.saneFraction(buffer, at)
                && (lastSeconds < 0 || Math.abs(seconds - lastSeconds) <= MOST_SECONDS_APART);
    }
}
