package org.wirelapse.analysis.capture;

import java.util.List;

/**
 * What is known of one capture file.
 *
 * @param name the file's name without its folder; {@code -} for standard input
 * @param bytes size as stored
 * @param sha256 of the bytes as stored, lower-case hex
 * @param format PCAP or PCAPNG
 * @param compression how it was compressed
 * @param linkTypes link types of its interfaces by name ({@code ETHERNET}), or {@code LINKTYPE_n} where unknown to us
 * @param snapLength most bytes kept of a packet, 0 where not limited
 */
public record FileFacts(
        String name,
        long bytes,
        String sha256,
        Format format,
        Compression compression,
        List<String> linkTypes,
        long snapLength) {
    /** File formats. */
    public enum Format {
        PCAP,
        PCAPNG
    }

    /** Compressions. */
    public enum Compression {
        NONE,
        GZIP,
        ZSTD,
        LZ4
    }
}
