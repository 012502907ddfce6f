package org.wirelapse.app.ui.session;

import java.io.IOException;
import org.wirelapse.analysis.ConnectionDetail;
import org.wirelapse.analysis.capture.PacketRecord;
import org.wirelapse.analysis.capture.PacketSource;

/** What the window reads from an opened capture on demand, away from the event thread. */
public interface CaptureSource extends PacketSource {
    /**
     * The account of one connection, row by row.
     *
     * @throws IOException if the file cannot be read any more
     */
    ConnectionDetail detail(int stream) throws IOException;

    /**
     * One packet with its bytes.
     *
     * @param number packet number, 1-based
     * @throws IOException if the file cannot be read any more
     */
    PacketRecord packet(int number) throws IOException;

    /** Lets go of the files. */
    void close();
}
