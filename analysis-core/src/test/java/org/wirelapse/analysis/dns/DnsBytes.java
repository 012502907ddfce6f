package org.wirelapse.analysis.dns;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes DNS messages. */
final class DnsBytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int answers;

    private DnsBytes(int flags, String name, int type) {
        number(0x1234, 2);
        number(flags, 2);
        number(1, 2);
        number(0, 2);
        number(0, 4);
        name(name);
        number(type, 2);
        number(1, 2);
    }

    static byte[] query(String name) {
        return new DnsBytes(0x0100, name, 1).bytes();
    }

    static DnsBytes answer(String name, int flags) {
        return new DnsBytes(0x8180 | flags, name, 1);
    }

    /** An answer record whose name points to the question's. */
    DnsBytes record(int type, byte... data) {
        number(0xc00c, 2);
        number(type, 2);
        number(1, 2);
        number(60, 4);
        number(data.length, 2);
        out.writeBytes(data);
        answers++;
        return this;
    }

    byte[] bytes() {
        byte[] bytes = out.toByteArray();
        bytes[7] = (byte) answers;
        return bytes;
    }

    private void name(String name) {
        for (String label : name.split("\\.")) {
            out.write(label.length());
            out.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        }
        out.write(0);
    }

    private void number(int value, int size) {
        for (int i = size - 1; i >= 0; i--) {
            out.write(value >> 8 * i);
        }
    }
}
