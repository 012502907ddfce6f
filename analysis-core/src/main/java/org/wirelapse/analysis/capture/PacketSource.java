package org.wirelapse.analysis.capture;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** The packets of an opened capture by number, to be copied. Safe for use by several threads. */
public interface PacketSource extends CaptureBytes {
    /**
     * Copies a packet.
     *
     * @param number its number, from 1
     * @param edit changes the bytes of the copy, in place
     * @param comments what is to be said of it in the copy, besides what its file says
     * @throws IndexOutOfBoundsException if there is no such packet
     * @throws IOException if the packet cannot be read any more, or the copy not be written
     */
    void copy(int number, Consumer<byte[]> edit, List<String> comments, PcapngWriter to) throws IOException;

    /** TLS secrets that came with the capture or beside it, each a text in the format of SSLKEYLOGFILE. */
    List<String> tlsKeyLogs();
}
