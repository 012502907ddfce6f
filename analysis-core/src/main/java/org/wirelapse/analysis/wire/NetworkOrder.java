package org.wirelapse.analysis.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads numbers from packets, which have the highest byte first (RFC 791, appendix B). The caller has checked that the bytes are there. */
public final class NetworkOrder {
    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private NetworkOrder() {}

    /** 16 bits as an unsigned number. */
    public static int unsignedShort(byte[] bytes, int at) {
        return (short) SHORTS.get(bytes, at) & 0xffff;
    }

    /** 32 bits as they are. */
    public static int word(byte[] bytes, int at) {
        return (int) INTS.get(bytes, at);
    }

    /** 32 bits as an unsigned number. */
    public static long unsigned(byte[] bytes, int at) {
        return (int) INTS.get(bytes, at) & 0xffffffffL;
    }

    /** 64 bits as they are. */
    public static long doubleWord(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }
}
