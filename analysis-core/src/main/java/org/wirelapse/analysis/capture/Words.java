package org.wirelapse.analysis.capture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads numbers from a byte array in the byte order of the machine that wrote the file. */
enum Words {
    BIG_ENDIAN,
    LITTLE_ENDIAN;

    private static final VarHandle BIG = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LITTLE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** 32 bits as they are. */
    int word(byte[] bytes, int at) {
        return this == BIG_ENDIAN ? (int) BIG.get(bytes, at) : (int) LITTLE.get(bytes, at);
    }

    /** 32 bits as an unsigned number. */
    long unsigned(byte[] bytes, int at) {
        return word(bytes, at) & 0xffffffffL;
    }

    /** 16 bits as an unsigned number. */
    int unsignedShort(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        return this == BIG_ENDIAN ? first << 8 | second : second << 8 | first;
    }

    /** 64 bits as they are. */
    long doubleWord(byte[] bytes, int at) {
        long first = unsigned(bytes, at);
        long second = unsigned(bytes, at + 4);
        return this == BIG_ENDIAN ? first << 32 | second : second << 32 | first;
    }
}
