package org.wirelapse.analysis.wire;

import java.nio.ByteBuffer;
import org.wirelapse.analysis.capture.RecordCursor;

/** Makes packets for tests: TCP over IPv4 or IPv6, with right checksums, under any link-layer header. */
public final class PacketBuilder {
    private final boolean v6;
    private byte[] source;
    private byte[] destination;
    private int sourcePort = 50_000;
    private int destinationPort = 80;
    private int sequence = 1000;
    private int acknowledgment;
    private int flags = DecodedSegment.ACK;
    private byte[] tcpOptions = {};
    private byte[] payload = {};
    private byte[] ipOptions = {};
    private int fragmentField;

    private PacketBuilder(boolean v6) {
        this.v6 = v6;
        source = address(1);
        destination = address(2);
    }

    public static PacketBuilder v4() {
        return new PacketBuilder(false);
    }

    public static PacketBuilder v6() {
        return new PacketBuilder(true);
    }

    /** A record that holds some bytes of a buffer as a packet. */
    public static RecordCursor record(byte[] buffer, int offset, int captured, int original, int linkType) {
        RecordCursor record = new RecordCursor();
        record.buffer = buffer;
        record.offset = offset;
        record.capturedLength = captured;
        record.originalLength = original;
        record.linkType = linkType;
        return record;
    }

    private byte[] address(int host) {
        byte[] address = new byte[v6 ? 16 : 4];
        address[0] = (byte) (v6 ? 0x20 : 10);
        address[address.length - 1] = (byte) host;
        return address;
    }

    /** The two ends as host number and port; the host is 10.0.0.h or 2000::h. */
    public PacketBuilder ends(int fromHost, int fromPort, int toHost, int toPort) {
        source = address(fromHost);
        destination = address(toHost);
        sourcePort = fromPort;
        destinationPort = toPort;
        return this;
    }

    public PacketBuilder numbers(int newSequence, int newAcknowledgment) {
        sequence = newSequence;
        acknowledgment = newAcknowledgment;
        return this;
    }

    public PacketBuilder flags(int newFlags) {
        flags = newFlags;
        return this;
    }

    /** TCP options; padded with zeros to whole words. */
    public PacketBuilder tcpOptions(int... bytes) {
        tcpOptions = words(bytes);
        return this;
    }

    public PacketBuilder ipOptions(int... bytes) {
        ipOptions = words(bytes);
        return this;
    }

    public PacketBuilder payload(byte[] bytes) {
        payload = bytes;
        return this;
    }

    /** The IPv4 flags and fragment offset field. */
    public PacketBuilder fragmentField(int field) {
        fragmentField = field;
        return this;
    }

    private static byte[] words(int... bytes) {
        byte[] padded = new byte[bytes.length + 3 & ~3];
        for (int i = 0; i < bytes.length; i++) {
            padded[i] = (byte) bytes[i];
        }
        return padded;
    }

    /** The TCP segment alone. */
    public byte[] tcp() {
        ByteBuffer tcp = ByteBuffer.allocate(20 + tcpOptions.length + payload.length);
        tcp.putShort((short) sourcePort).putShort((short) destinationPort);
        tcp.putInt(sequence).putInt(acknowledgment);
        tcp.put((byte) ((20 + tcpOptions.length) / 4 << 4)).put((byte) flags);
        tcp.putShort((short) 8192).putInt(0).put(tcpOptions).put(payload);
        tcp.putShort(16, (short) checksum(tcp.array()));
        return tcp.array();
    }

    /** Slow and plain, so that it can check the fast one. */
    private int checksum(byte[] tcp) {
        long sum = 6 + tcp.length + sumOf(source) + sumOf(destination) + sumOf(tcp);
        while (sum > 0xffff) {
            sum = (sum & 0xffff) + (sum >> 16);
        }
        return (int) ~sum;
    }

    private static long sumOf(byte[] bytes) {
        long sum = 0;
        for (int i = 0; i < bytes.length; i++) {
            sum += (long) (bytes[i] & 0xff) << (i % 2 == 0 ? 8 : 0);
        }
        return sum;
    }

    /** The IP packet. */
    public byte[] ip() {
        byte[] tcp = tcp();
        return v6 ? ipv6(6, tcp) : ipv4(6, tcp);
    }

    /** An IPv4 packet of any protocol between the ends. */
    public byte[] ipv4(int protocol, byte[] content) {
        int header = 20 + ipOptions.length;
        ByteBuffer ip = ByteBuffer.allocate(header + content.length);
        ip.put((byte) (0x40 | header / 4)).put((byte) 0).putShort((short) ip.capacity());
        ip.putShort((short) 0x1234).putShort((short) fragmentField);
        ip.put((byte) 64).put((byte) protocol).putShort((short) 0);
        return ip.put(source).put(destination).put(ipOptions).put(content).array();
    }

    /** An IPv6 packet whose first next-header value is given, between the ends. */
    public byte[] ipv6(int nextHeader, byte[] content) {
        ByteBuffer ip = ByteBuffer.allocate(40 + content.length);
        ip.putInt(0x60000000)
                .putShort((short) content.length)
                .put((byte) nextHeader)
                .put((byte) 63);
        return ip.put(source).put(destination).put(content).array();
    }

    /** The packet in an Ethernet frame. */
    public byte[] ethernet() {
        return join(bytes(2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, v6 ? 0x86 : 8, v6 ? 0xdd : 0), ip());
    }

    /** Bytes from numbers. */
    public static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** Arrays one after the other. */
    public static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer joined = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            joined.put(part);
        }
        return joined.array();
    }
}
