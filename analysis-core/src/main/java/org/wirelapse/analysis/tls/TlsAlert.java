package org.wirelapse.analysis.tls;

import java.util.Map;
import org.wirelapse.analysis.flow.Direction;

/**
 * An alert that could be read (RFC 8446 §6).
 *
 * @param direction who sent it
 * @param fatal its level: in TLS 1.3 all but {@code close_notify} and {@code user_canceled} are fatal whatever they say
 * @param code its number
 * @param row row of the segment that it began in, -1 in a hole
 * @param timeNs when that passed, ns since the capture's start; -1 if never
 */
public record TlsAlert(Direction direction, boolean fatal, int code, int row, long timeNs) {
    static final int CLOSE_NOTIFY = 0;

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(CLOSE_NOTIFY, "close_notify"),
            Map.entry(10, "unexpected_message"),
            Map.entry(20, "bad_record_mac"),
            Map.entry(22, "record_overflow"),
            Map.entry(40, "handshake_failure"),
            Map.entry(42, "bad_certificate"),
            Map.entry(43, "unsupported_certificate"),
            Map.entry(44, "certificate_revoked"),
            Map.entry(45, "certificate_expired"),
            Map.entry(46, "certificate_unknown"),
            Map.entry(47, "illegal_parameter"),
            Map.entry(48, "unknown_ca"),
            Map.entry(49, "access_denied"),
            Map.entry(50, "decode_error"),
            Map.entry(51, "decrypt_error"),
            Map.entry(70, "protocol_version"),
            Map.entry(71, "insufficient_security"),
            Map.entry(80, "internal_error"),
            Map.entry(86, "inappropriate_fallback"),
            Map.entry(90, "user_canceled"),
            Map.entry(100, "no_renegotiation"),
            Map.entry(109, "missing_extension"),
            Map.entry(110, "unsupported_extension"),
            Map.entry(112, "unrecognized_name"),
            Map.entry(113, "bad_certificate_status_response"),
            Map.entry(115, "unknown_psk_identity"),
            Map.entry(116, "certificate_required"),
            Map.entry(120, "no_application_protocol"));

    /** Its name in RFC 8446; {@code alert 123} if it has none there. */
    public String name() {
        return NAMES.getOrDefault(code, "alert " + code);
    }

    /** True if it says that its sender sends no more. */
    public boolean closeNotify() {
        return code == CLOSE_NOTIFY;
    }
}
