package org.wirelapse.analysis.capture;

import java.io.IOException;
import java.util.List;

/** Reads the records of one file in order. Nothing is consumed before it is whole, so a growing file is simply read on. */
interface RecordReader {
    /** Largest frame that is read: far above what any link carries, far below what would hurt to hold. */
    int MAX_FRAME_BYTES = 16 << 20;

    /**
     * Moves to the next whole record.
     *
     * @return false at the present end of the file; later calls may return true if it has grown
     */
    boolean next(RecordCursor cursor) throws IOException;

    /** Says that the file will not grow any more: what is left behind the last whole record is damage. */
    void finish();

    /** Byte offset up to which the file has been read. */
    long offset();

    /** The file's format. */
    FileFacts.Format format();

    /** Link types of the interfaces, each once, in the order of the file. */
    List<Integer> linkTypes();

    /** Most bytes kept of a packet, 0 where not limited. */
    long snapLength();

    /**
     * Reads a record again.
     *
     * @param frameOffset offset of the frame's first byte, as {@link #next} gave it
     */
    PacketRecord packet(long frameOffset) throws IOException;

    /**
     * Reads a record again, to copy it.
     *
     * @param frameOffset offset of the frame's first byte, as {@link #next} gave it
     */
    StoredPacket stored(long frameOffset) throws IOException;

    /** TLS secrets that the file brings along, each a block of text in the key log format. */
    default List<String> tlsKeyLogs() {
        return List.of();
    }
}
