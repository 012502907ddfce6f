package org.wirelapse.analysis.tls;

/** Versions of the protocol. */
public enum TlsVersion {
    SSL_3_0(0x0300),
    TLS_1_0(0x0301),
    TLS_1_1(0x0302),
    TLS_1_2(0x0303),
    TLS_1_3(0x0304);

    private final int wire;

    TlsVersion(int wire) {
        this.wire = wire;
    }

    /** The version of that number on the wire, or null. */
    static TlsVersion of(int wire) {
        for (TlsVersion version : values()) {
            if (version.wire == wire) {
                return version;
            }
        }
        return null;
    }

    int wire() {
        return wire;
    }

    /** {@code 1.3}; SSL 3.0 says so. */
    public String text() {
        return this == SSL_3_0 ? "SSL 3.0" : "1." + (wire - TLS_1_0.wire);
    }
}
