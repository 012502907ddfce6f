package org.wirelapse.analysis.wire;

/**
 * The TCP segment that was decoded last. One instance is filled again for each packet, so that the indexing pass allocates nothing; its
 * fields hold until the next packet is decoded. Values are already sane: lengths are not negative and lie inside the packet.
 */
public final class DecodedSegment {
    /** TCP flag bits as in the header, RFC 9293 §3.1; CWR and ECE by RFC 3168. */
    public static final int FIN = 1, SYN = 2, RST = 4, PSH = 8, ACK = 16, URG = 32, ECE = 64, CWR = 128;

    /** At most four SACK blocks fit into 40 bytes of options (RFC 2018 §3). */
    public static final int MAX_SACK_BLOCKS = 4;

    /** True for IPv6. */
    public boolean v6;
    /** Source address: upper 64 bits (0 for IPv4) and lower 64 bits (IPv4 in the lower 32). */
    public long sourceHigh, sourceLow;
    /** Destination address, as {@link #sourceHigh} and {@link #sourceLow}. */
    public long destinationHigh, destinationLow;
    /** Ports, 0 to 65535. */
    public int sourcePort, destinationPort;
    /** IPv4 identification, 0 to 65535; 0 for IPv6, which has none. */
    public int ipId;
    /** IPv4 time to live or IPv6 hop limit, 0 to 255. */
    public int timeToLive;
    /** True if the IP header says Congestion Experienced (RFC 3168 §5). */
    public boolean congestionExperienced;

    /** Where the bytes of a packet lie that came in fragments; null for one that did not. Then {@link #payloadOffset} counts from its data. */
    public JoinedPacket joined;

    /** Sequence and acknowledgment number as on the wire. */
    public int sequence, acknowledgment;
    /** The low eight flag bits of the TCP header. */
    public int flags;
    /** The window field, not scaled. */
    public int window;
    /** Payload bytes that the segment had on the wire, from the IP length (or from the frame where offload left that 0). */
    public int payloadLength;
    /** Payload bytes that the capture holds, at most {@link #payloadLength}. */
    public int capturedPayload;
    /** Where the payload begins, counted from the first byte of the captured packet, 0 to 65535. */
    public int payloadOffset;
    /** True if the packet is whole and its TCP checksum is wrong, as it is on a sender that leaves checksums to its network card. */
    public boolean badChecksum;

    /** True if the segment has a timestamps option (RFC 7323 §3). */
    public boolean hasTimestamps;
    /** TSval and TSecr, unsigned 32 bits in an int; meaningless without {@link #hasTimestamps}. */
    public int tsVal, tsEcr;
    /** Maximum segment size option, 0 to 65535, or -1 where absent. */
    public int maximumSegmentSize;
    /** Window scale option, 0 to 255, or -1 where absent. */
    public int windowScale;
    /** True if SACK-permitted is present (RFC 2018 §2). */
    public boolean sackPermitted;
    /** True if a Fast Open option is present (RFC 7413). */
    public boolean fastOpen;
    /** Number of SACK blocks, 0 to 4. */
    public int sackBlocks;
    /** Left and right edges of the SACK blocks, as on the wire; the first {@link #sackBlocks} entries count. */
    public final int[] sackLeft = new int[MAX_SACK_BLOCKS], sackRight = new int[MAX_SACK_BLOCKS];
}
