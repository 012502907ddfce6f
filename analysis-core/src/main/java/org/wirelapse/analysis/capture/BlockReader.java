package org.wirelapse.analysis.capture;

import java.io.IOException;

/**
 * Reads a file front to back in large blocks and shows a window of it as one array, so that a record that spans two blocks looks like any
 * other. What has not been skipped stays in the window.
 */
final class BlockReader {
    /** How much can be looked at where less is there than was wanted. */
    static final int LOOK_BYTES = 512 << 10;

    private final FileBytes file;
    private byte[] buffer;
    /** File offset of {@code buffer[0]}. */
    private long start;
    /** The window is {@code buffer[position, limit)}. */
    private int position;

    private int limit;
    private boolean finished;
    /** True once the end was reached of a file that does not grow. */
    private boolean ended;

    BlockReader(FileBytes file, int blockBytes) {
        this.file = file;
        buffer = new byte[blockBytes];
    }

    /**
     * Makes bytes available from the present position on.
     *
     * @param wanted how many, at most {@link PcapngBlock#MOST_BYTES}
     * @return false if the file does not have so many (yet); up to {@link #LOOK_BYTES} of what there is can be seen nevertheless
     */
    boolean require(int wanted) throws IOException {
        return limit - position >= wanted || !ended && fill(wanted);
    }

    private boolean fill(int wanted) throws IOException {
        long left = left();
        // A length that lies must not cost the memory it claims.
        int goal = (int) (left >= wanted ? wanted : Math.min(left, LOOK_BYTES));
        if (available() < goal) {
            // Twice the goal, so that a search that moves byte by byte does not move the window with each.
            byte[] target = 2 * goal > buffer.length ? new byte[2 * goal] : buffer;
            System.arraycopy(buffer, position, target, 0, limit - position);
            buffer = target;
            start += position;
            limit -= position;
            position = 0;
            limit += file.read(start + limit, buffer, limit, buffer.length - limit);
        }
        ended = finished && limit - position == left;
        return limit - position >= wanted;
    }

    /** How many bytes the file has at present from the present position on. */
    long left() throws IOException {
        return Math.max(file.size() - offset(), limit - position);
    }

    /** Says that the file will not grow any more. */
    void finish() {
        finished = true;
    }

    /** True if the file will not grow any more. */
    boolean finished() {
        return finished;
    }

    /** Moves on; the bytes must be available. */
    void skip(int count) {
        position += count;
    }

    /** The array that holds the window; another one may take its place with the next {@link #require}. */
    byte[] buffer() {
        return buffer;
    }

    /** Index in {@link #buffer} of the byte at the present position. */
    int position() {
        return position;
    }

    /** How many bytes can be seen from the present position on. */
    int available() {
        return limit - position;
    }

    /** File offset of the present position. */
    long offset() {
        return start + position;
    }
}
