package org.wirelapse.analysis.capture;

import static org.wirelapse.analysis.capture.PcapngBlock.FRAME_BYTES;

import java.io.IOException;

/**
 * Goes through a pcapng file block by block. Where a block's length cannot be, or is not repeated at its end, the scanner looks byte by
 * byte for the next block of a known type whose two lengths agree.
 */
final class PcapngScanner {
    private final BlockReader in;
    private final FileProblems problems;
    /** Byte order of the present section; null before the first one. */
    private Words words;
    /** Total length of the present block, 0 before the first. */
    private int length;

    private boolean searching;
    private boolean tailReported;

    PcapngScanner(BlockReader in, FileProblems problems) {
        this.in = in;
        this.problems = problems;
    }

    /** Byte order that a section header block at this place announces, or null if there is no such block. */
    static Words sectionOrder(byte[] bytes, int at) {
        for (Words words : Words.values()) {
            if (words.word(bytes, at) == PcapngBlock.SECTION_HEADER
                    && words.word(bytes, at + PcapngBlock.BODY) == PcapngBlock.BYTE_ORDER_MAGIC) {
                return words;
            }
        }
        return null;
    }

    /**
     * Moves to the next whole block, all of which is then in the window.
     *
     * @return false at the present end of the file
     */
    boolean next() throws IOException {
        in.skip(length);
        length = 0;
        while (in.require(FRAME_BYTES)) {
            Words order = orderHere();
            if (order != null && saneHere(order)) {
                int total = (int) totalLength(order);
                if (!in.require(total)) {
                    if (!searching || !in.finished()) {
                        return endOfFile();
                    }
                } else if (order.word(in.buffer(), in.position() + total - 4) == total) {
                    return accept(order, total);
                }
            }
            reportOnce();
            in.skip(1);
        }
        return endOfFile();
    }

    private boolean accept(Words order, int total) {
        words = order;
        length = total;
        searching = false;
        return true;
    }

    private Words orderHere() {
        boolean section = Words.BIG_ENDIAN.word(in.buffer(), in.position()) == PcapngBlock.SECTION_HEADER;
        return section ? sectionOrder(in.buffer(), in.position()) : words;
    }

    private boolean saneHere(Words order) {
        int type = order.word(in.buffer(), in.position());
        return PcapngBlock.saneLength(type, totalLength(order)) && (!searching || PcapngBlock.known(type));
    }

    private long totalLength(Words order) {
        return order.unsigned(in.buffer(), in.position() + 4);
    }

    private void reportOnce() {
        if (!searching) {
            searching = true;
            problems.add(
                    in.offset(),
                    CaptureProblem.Code.BAD_BLOCK,
                    "a block's length cannot be, or is not repeated at its end; searching for the next block");
        }
    }

    private boolean endOfFile() throws IOException {
        if (in.finished() && !tailReported && !searching && in.available() > 0) {
            tailReported = true;
            problems.add(
                    in.offset(),
                    CaptureProblem.Code.TRUNCATED_RECORD,
                    "the file ends " + in.left() + " bytes into a block");
        }
        return false;
    }

    /** Byte order of the present section. */
    Words words() {
        return words;
    }

    /** Type of the present block. */
    int type() {
        return words.word(in.buffer(), in.position());
    }

    /** Total length of the present block. */
    int length() {
        return length;
    }
}
