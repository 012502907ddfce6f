package org.wirelapse.analysis.capture;

import java.io.IOException;
import java.util.List;

/** The packets of an opened capture by number, to be copied. Safe for use by several threads. */
public interface PacketSource {
    /**
     * Copies a packet.
     *
     * @param number its number, from 1
     * @param comments what is to be said of it in the copy, besides what its file says
     * @throws IndexOutOfBoundsException if there is no such packet
     * @throws IOException if the packet cannot be read any more, or the copy not be written
     */
    void copy(int number, List<String> comments, PcapngWriter to) throws IOException;

    /** TLS secrets that came with the capture or beside it, each a text in the format of SSLKEYLOGFILE. */
    List<String> tlsKeyLogs();
}
