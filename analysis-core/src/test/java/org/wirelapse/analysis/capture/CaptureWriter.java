package org.wirelapse.analysis.capture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes capture files for tests, record by record, in either format and byte order, sane or not. */
public final class CaptureWriter {
    private ByteOrder order;
    private ByteBuffer out = ByteBuffer.allocate(256);

    private CaptureWriter(ByteOrder order) {
        this.order = order;
        out.order(order);
    }

    /** A pcap file of microseconds. */
    public static CaptureWriter pcap(ByteOrder order, int linkType) {
        return pcap(order, 0xa1b2c3d4, linkType, 65_535);
    }

    public static CaptureWriter pcap(ByteOrder order, int magic, int linkType, int snapLength) {
        CaptureWriter writer = new CaptureWriter(order);
        writer.room(24).putInt(magic).putShort((short) 2).putShort((short) 4);
        writer.room(16).putInt(0).putInt(0).putInt(snapLength).putInt(linkType);
        return writer;
    }

    /** A pcapng file with one section and no interface yet. */
    public static CaptureWriter pcapng(ByteOrder order) {
        return new CaptureWriter(order).section(order);
    }

    /** A pcap record. */
    public CaptureWriter record(long seconds, int fraction, byte[] frame) {
        return record(seconds, fraction, frame, frame.length);
    }

    /** A pcap record that was cut: the frame had more bytes on the wire. */
    public CaptureWriter record(long seconds, int fraction, byte[] frame, int originalLength) {
        room(16 + frame.length).putInt((int) seconds).putInt(fraction);
        out.putInt(frame.length).putInt(originalLength).put(frame);
        return this;
    }

    /** Begins another section. */
    public CaptureWriter section(ByteOrder newOrder) {
        order = newOrder;
        out.order(order);
        ByteBuffer body = body(16).putInt(0x1a2b3c4d).putShort((short) 1).putShort((short) 0);
        return block(0x0a0d0d0a, body.putLong(-1).array());
    }

    /** Describes an interface; options are whole, padded option fields without the end mark. */
    public CaptureWriter describeInterface(int linkType, int snapLength, byte[] options) {
        ByteBuffer body = body(8 + options.length).putShort((short) linkType).putShort((short) 0);
        return block(1, body.putInt(snapLength).put(options).array());
    }

    /** One option field. */
    public byte[] option(int code, byte[] value) {
        return body(4 + (value.length + 3 & ~3))
                .putShort((short) code)
                .putShort((short) value.length)
                .put(value)
                .array();
    }

    /** An eight-byte value in the present byte order. */
    public byte[] doubleWord(long value) {
        return body(8).putLong(value).array();
    }

    public CaptureWriter enhancedPacket(int interfaceNumber, long ticks, byte[] frame) {
        ByteBuffer body = body(20 + padded(frame)).putInt(interfaceNumber).putInt((int) (ticks >>> 32));
        return block(
                6,
                body.putInt((int) ticks)
                        .putInt(frame.length)
                        .putInt(frame.length)
                        .put(frame)
                        .array());
    }

    public CaptureWriter simplePacket(byte[] frame) {
        return block(3, body(4 + padded(frame)).putInt(frame.length).put(frame).array());
    }

    public CaptureWriter oldPacket(int interfaceNumber, long ticks, byte[] frame) {
        ByteBuffer body =
                body(20 + padded(frame)).putShort((short) interfaceNumber).putShort((short) 0);
        body.putInt((int) (ticks >>> 32))
                .putInt((int) ticks)
                .putInt(frame.length)
                .putInt(frame.length);
        return block(2, body.put(frame).array());
    }

    public CaptureWriter secrets(int type, byte[] text) {
        return block(
                10,
                body(8 + padded(text))
                        .putInt(type)
                        .putInt(text.length)
                        .put(text)
                        .array());
    }

    /** Any block, framed by its type and lengths. */
    public CaptureWriter block(int type, byte[] body) {
        int total = 12 + body.length;
        room(total).putInt(type).putInt(total).put(body).putInt(total);
        return this;
    }

    /** Bytes as they are. */
    public CaptureWriter raw(byte[] bytes) {
        room(bytes.length).put(bytes);
        return this;
    }

    /** How many bytes there are so far. */
    public int length() {
        return out.position();
    }

    public byte[] toBytes() {
        byte[] bytes = new byte[out.position()];
        out.get(0, bytes);
        return bytes;
    }

    public Path writeTo(Path file) throws IOException {
        return Files.write(file, toBytes());
    }

    private ByteBuffer body(int length) {
        return ByteBuffer.allocate(length).order(order);
    }

    private static int padded(byte[] bytes) {
        return bytes.length + 3 & ~3;
    }

    private ByteBuffer room(int bytes) {
        if (out.remaining() < bytes) {
            ByteBuffer larger =
                    ByteBuffer.allocate(2 * (out.position() + bytes)).order(order);
            out = larger.put(toBytes());
        }
        return out;
    }
}
