package org.wirelapse.analysis.capture;

/** A place in one of the capture's files, packed into a long: the file's index in the upper 16 bits, the byte offset in the lower 48. */
public final class RecordPosition {
    private static final int OFFSET_BITS = 48;

    private RecordPosition() {}

    /**
     * Packs a place.
     *
     * @param file index of the file, 0 to 32767
     * @param offset byte offset in the (uncompressed) file, less than 2⁴⁸
     */
    public static long of(int file, long offset) {
        return (long) file << OFFSET_BITS | offset;
    }

    /** Index of the file. */
    public static int file(long position) {
        return (int) (position >>> OFFSET_BITS);
    }

    /** Byte offset in the (uncompressed) file. */
    public static long offset(long position) {
        return position & (1L << OFFSET_BITS) - 1;
    }
}
