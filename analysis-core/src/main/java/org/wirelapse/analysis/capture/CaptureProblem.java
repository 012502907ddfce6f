package org.wirelapse.analysis.capture;

import java.util.OptionalInt;

/**
 * Damage inside a readable capture. The rest was analysed all the same.
 *
 * @param file index of the file
 * @param offset byte offset in the (uncompressed) file
 * @param packet number of the packet concerned
 * @param code what kind of damage
 * @param message in words: what was expected and what was there
 */
public record CaptureProblem(int file, long offset, OptionalInt packet, Code code, String message) {
    /** Kinds of damage. */
    public enum Code {
        /** The file ends inside a record. */
        TRUNCATED_RECORD,
        /** A length that cannot be. */
        BAD_LENGTH,
        /** A block or record that makes no sense where it stands. */
        BAD_BLOCK,
        /** A packet of an interface that was not described. */
        UNKNOWN_INTERFACE,
        /** Packets of a link type that cannot be decoded. */
        UNKNOWN_LINK_TYPE,
        /** A timestamp that cannot be. */
        BAD_TIMESTAMP,
        /** The compressed data is damaged from here on. */
        BAD_COMPRESSION,
        /** More problems than are listed. */
        MORE
    }
}
