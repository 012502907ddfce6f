package org.wirelapse.analysis.taps;

import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.http.Exchange;

/**
 * When an exchange's messages passed the server's tap. Times are on that tap's clock, ns since its capture began.
 *
 * @param index the exchange's place on the connection as the client's capture counts, from 0
 * @param requestEndNs when the request had come in whole
 * @param responseStartNs when the first byte of the response left
 * @param responseEndNs when the last one left for the first time
 * @param requestPacket number in the server's capture of the packet that made the request whole
 * @param responsePacket number in the server's capture of the packet with the response's first byte
 */
public record ServerTimes(
        int index, long requestEndNs, long responseStartNs, long responseEndNs, int requestPacket, int responsePacket) {
    /** What the server took from request to answer: measured by one clock, and so exact. Negative where it answered early. */
    public long thinkNs() {
        return responseStartNs - requestEndNs;
    }

    /** The times of an exchange that was answered, as the server's capture has it. */
    static ServerTimes of(int index, Exchange atServer, SegmentLog log) {
        return new ServerTimes(
                index,
                atServer.request().bounds().endNs(),
                atServer.response().bounds().startNs(),
                atServer.response().bounds().endNs(),
                log.packet(atServer.request().bounds().lastRow()),
                log.packet(atServer.response().bounds().firstRow()));
    }
}
