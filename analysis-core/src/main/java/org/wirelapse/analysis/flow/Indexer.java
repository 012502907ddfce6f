package org.wirelapse.analysis.flow;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.wirelapse.analysis.capture.CaptureFiles;
import org.wirelapse.analysis.capture.CaptureProblem;
import org.wirelapse.analysis.capture.LinkType;
import org.wirelapse.analysis.capture.RecordCursor;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.wire.DecodedSegment;
import org.wirelapse.analysis.wire.JoinedPacket;
import org.wirelapse.analysis.wire.PacketDecoder;

/**
 * The first pass over a capture: touches each packet once, decodes its headers and appends a row to its connection. It allocates per
 * connection and per block of rows, not per packet. A capture that grows is extended by calling {@link #advance} again.
 *
 * <p>One thread advances; {@link #connections} and {@link #counts} are called between advances, {@link #framePosition} at any time by any
 * thread.
 */
public final class Indexer {
    private static final int PACKETS_PER_REPORT = 8192;

    private final CaptureFiles files;
    private final PacketDecoder decoder = new PacketDecoder();
    private final DecodedSegment segment = new DecodedSegment();
    private final ConnectionTable table = new ConnectionTable();
    private final CaptureClock clock = new CaptureClock();
    private final LongColumn framePositions = new LongColumn();
    private final UdpTraffic udp = new UdpTraffic();
    private final BitSet unknownLinkTypes = new BitSet();
    private int tcpPackets;
    private int snappedPackets;
    private int badChecksums;

    /** Begins with the next record of the files. */
    public Indexer(CaptureFiles files) {
        this.files = files;
    }

    /**
     * Indexes up to the present end of the files.
     *
     * @return false if it was cancelled before that; what was indexed until then is kept, and a later call goes on
     */
    public boolean advance(Progress progress) throws IOException {
        return advance(Integer.MAX_VALUE, progress);
    }

    /**
     * Indexes up to a packet, or up to the present end of the files if that comes first.
     *
     * @param last number of the last packet to index
     * @return false if it was cancelled before that
     */
    public boolean advance(int last, Progress progress) throws IOException {
        while (framePositions.size() < last && files.next()) {
            index(files.record());
            if (framePositions.size() % PACKETS_PER_REPORT == 0) {
                if (progress.cancelled()) {
                    return false;
                }
                progress.report("Indexing packets", files.bytesRead(), files.bytes());
            }
        }
        return true;
    }

    private void index(RecordCursor record) {
        framePositions.add(record.framePosition);
        int packet = framePositions.size();
        long timeNs = clock.advance(record.timestampNs, record.interfaceNumber);
        PacketDecoder.Kind kind = decoder.decode(record, segment);
        switch (kind) {
            case TCP -> append(record, packet, timeNs);
            case TCP_NUMBER_ONLY -> table.of(segment);
            case UDP -> udp.add(record, position(record), packet, timeNs, segment);
            case UNKNOWN_LINK_TYPE -> reportLinkType(record, packet);
            case OTHER -> {
                // Counted as a packet, no more.
            }
        }
    }

    private void append(RecordCursor record, int packet, long timeNs) {
        tcpPackets++;
        boolean cut = record.capturedLength < record.originalLength || segment.capturedPayload < segment.payloadLength;
        snappedPackets += cut ? 1 : 0;
        badChecksums += segment.badChecksum ? 1 : 0;
        table.of(segment).append(packet, timeNs, position(record), segment);
    }

    /** What the payload's offset counts from: the frame, or what its fragments make together. */
    private long position(RecordCursor record) {
        JoinedPacket joined = segment.joined;
        if (joined == null) {
            return record.framePosition;
        }
        long begin = files.join(joined.position(0), joined.length(0));
        for (int fragment = 1; fragment < joined.count(); fragment++) {
            files.join(joined.position(fragment), joined.length(fragment));
        }
        return begin;
    }

    /** Once for each link type; packets of interfaces that are not described were reported by the reader. */
    private void reportLinkType(RecordCursor record, int packet) {
        int linkType = record.linkType;
        if (linkType >= 0 && !unknownLinkTypes.get(linkType)) {
            unknownLinkTypes.set(linkType);
            files.report(
                    record.framePosition,
                    packet,
                    CaptureProblem.Code.UNKNOWN_LINK_TYPE,
                    "packets of link type " + LinkType.name(linkType) + " cannot be decoded and are only counted");
        }
    }

    /** The connections so far, in the order of their numbers. They do not change; one that has not grown is the same object as before. */
    public List<Connection> connections() {
        return table.all().stream()
                .filter(connection -> connection.log.size() > 0)
                .map(TrackedConnection::toConnection)
                .toList();
    }

    /** The UDP datagrams so far that may be DNS, in order. */
    public List<Datagram> datagrams() {
        return udp.datagrams();
    }

    /** What has been counted so far. */
    public CaptureCounts counts() {
        return new CaptureCounts(
                framePositions.size(),
                tcpPackets,
                clock.steps(),
                snappedPackets,
                badChecksums,
                udp.counts(),
                clock.startEpochNs(),
                clock.nowNs());
    }

    /**
     * Where a packet's first byte lies.
     *
     * @param packet packet number, 1 to {@link CaptureCounts#packets}
     * @return a {@link org.wirelapse.analysis.capture.RecordPosition}
     */
    public long framePosition(int packet) {
        return framePositions.get(packet - 1);
    }
}
