package org.wirelapse.analysis.flow;

import static org.wirelapse.analysis.wire.DecodedSegment.ACK;
import static org.wirelapse.analysis.wire.DecodedSegment.SYN;

import org.wirelapse.analysis.wire.DecodedSegment;

/**
 * A connection while it is being indexed. The side whose segment came first is called the opener until it is known who is the client. A
 * connection without segments stands for a number that only lone headers (quoted in an ICMP error, or damaged) have used.
 */
final class TrackedConnection {
    final int stream;
    final Endpoint opener;
    final Endpoint other;
    final SegmentLog log = new SegmentLog();

    /** Base sequence number of each direction, index 0 from the opener; Wireshark takes the one before the first seen. */
    private final int[] baseSequences = new int[2];

    private final boolean[] baseKnown = new boolean[2];
    private boolean handshakeSeen;
    private boolean openerIsServer;
    /** What was handed out last. */
    private Connection latest;

    TrackedConnection(int stream, DecodedSegment first) {
        this.stream = stream;
        opener = new Endpoint(new IpAddress(first.v6, first.sourceHigh, first.sourceLow), first.sourcePort);
        other = new Endpoint(
                new IpAddress(first.v6, first.destinationHigh, first.destinationLow), first.destinationPort);
    }

    /** True if the segment comes from the opener, given that it belongs to this connection. */
    boolean fromOpener(DecodedSegment segment) {
        return segment.sourcePort == opener.port()
                && segment.sourceLow == opener.address().low()
                && segment.sourceHigh == opener.address().high();
    }

    /** True if the segment belongs to this 4-tuple. */
    boolean matches(DecodedSegment segment) {
        return segment.v6 == opener.address().v6()
                && (fromOpener(segment) ? toward(other, segment) : from(other, segment) && toward(opener, segment));
    }

    private static boolean from(Endpoint end, DecodedSegment segment) {
        return segment.sourcePort == end.port()
                && segment.sourceLow == end.address().low()
                && segment.sourceHigh == end.address().high();
    }

    private static boolean toward(Endpoint end, DecodedSegment segment) {
        return segment.destinationPort == end.port()
                && segment.destinationLow == end.address().low()
                && segment.destinationHigh == end.address().high();
    }

    /** True if the segment opens a new connection of the same 4-tuple: a SYN with another number than this direction began with. */
    boolean reusedBy(DecodedSegment segment) {
        int direction = direction(fromOpener(segment));
        return (segment.flags & (SYN | ACK)) == SYN
                && baseKnown[direction]
                && segment.sequence != baseSequences[direction];
    }

    private static int direction(boolean fromOpener) {
        return fromOpener ? 0 : 1;
    }

    /** Adds a segment. */
    void append(int packet, long timeNs, long framePosition, DecodedSegment segment) {
        boolean fromOpener = fromOpener(segment);
        learnBase(direction(fromOpener), segment);
        if ((segment.flags & SYN) != 0 && !handshakeSeen) {
            handshakeSeen = true;
            boolean fromServer = (segment.flags & ACK) != 0;
            openerIsServer = fromOpener == fromServer;
        }
        log.append(fromOpener, packet, timeNs, framePosition, segment);
    }

    private void learnBase(int direction, DecodedSegment segment) {
        if (!baseKnown[direction]) {
            baseKnown[direction] = true;
            baseSequences[direction] = (segment.flags & SYN) != 0 ? segment.sequence : segment.sequence - 1;
        }
        int reverse = 1 - direction;
        if (!baseKnown[reverse] && (segment.flags & ACK) != 0) {
            baseKnown[reverse] = true;
            baseSequences[reverse] = segment.acknowledgment - 1;
        }
    }

    /** The connection as far as it is known now, with its roles; the same one again until a segment is added. */
    Connection toConnection() {
        if (latest == null || latest.log().size() < log.size()) {
            latest = asOfNow();
        }
        return latest;
    }

    private Connection asOfNow() {
        ClientKnownBy knownBy = handshakeSeen ? ClientKnownBy.SYN : knownByPorts();
        boolean server = handshakeSeen ? openerIsServer : ServicePort.saysServer(opener.port(), other.port());
        return new Connection(stream, server ? other : opener, server ? opener : other, knownBy, log.asOfNow(server));
    }

    private ClientKnownBy knownByPorts() {
        boolean portsTell = ServicePort.saysServer(opener.port(), other.port())
                || ServicePort.saysServer(other.port(), opener.port());
        return portsTell ? ClientKnownBy.PORT : ClientKnownBy.FIRST_PACKET;
    }
}
