package org.wirelapse.analysis.http;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What tells where a message's body ends, decided in the order of RFC 9112 §6.3.
 *
 * @param framing what tells
 * @param bytes length of the body for {@link Framing#CONTENT_LENGTH}, else 0
 * @param ambiguities what speaks for another reading
 */
record BodyLength(Framing framing, long bytes, Set<Ambiguity> ambiguities) {
    /** The head is not whole, so nothing is known. */
    static final BodyLength UNKNOWN = new BodyLength(Framing.NONE, 0, Set.of());

    /** More digits than any real body's length has, and few enough that sums of offsets do not overflow. */
    private static final int MAX_DIGITS = 17;

    private static final long INVALID = -1;

    /** The announced length where it frames the message. */
    OptionalLong declared() {
        return framing == Framing.CONTENT_LENGTH ? OptionalLong.of(bytes) : OptionalLong.empty();
    }

    /**
     * Decides.
     *
     * @param head the head of the message
     * @param method method of the request that a response answers, null if that is not known; not used for a request
     */
    static BodyLength of(Head head, String method) {
        int status = head.status();
        boolean response = head.start() instanceof StatusLine;
        // points 1 and 2, and RFC 9110 §15.2.2: after 101 the bytes belong to the new protocol
        if (status == 101 || response && "CONNECT".equals(method) && status / 100 == 2) {
            return new BodyLength(Framing.TUNNEL, 0, Set.of());
        }
        if (response && ("HEAD".equals(method) || status < 200 || status == 204 || status == 304)) {
            return new BodyLength(Framing.NONE, 0, Set.of());
        }
        return new Fields(head).decide(response ? Framing.CLOSE : Framing.NONE);
    }

    /** Points 3 to 8, which the fields decide. */
    private static final class Fields {
        private final Head head;
        private final Set<Ambiguity> ambiguities = EnumSet.noneOf(Ambiguity.class);

        Fields(Head head) {
            this.head = head;
        }

        BodyLength decide(Framing otherwise) {
            List<String> codings = head.fields().elements("transfer-encoding");
            List<String> lengths = head.fields().elements("content-length");
            if (!codings.isEmpty()) {
                return new BodyLength(encoded(codings, !lengths.isEmpty()), 0, ambiguities);
            }
            note(
                    lengths.isEmpty() && head.fields().first("content-length").isPresent(),
                    Ambiguity.CONTENT_LENGTH_INVALID);
            long length = length(lengths);
            return length == INVALID
                    ? new BodyLength(otherwise, 0, ambiguities)
                    : new BodyLength(Framing.CONTENT_LENGTH, length, ambiguities);
        }

        /** Points 3 and 4; a request whose last coding is not chunked cannot be framed, and its server has to close. */
        private Framing encoded(List<String> codings, boolean lengthToo) {
            note(lengthToo, Ambiguity.TRANSFER_ENCODING_AND_CONTENT_LENGTH);
            note("1.0".equals(head.start().version()), Ambiguity.TRANSFER_ENCODING_IN_HTTP_1_0);
            boolean chunked =
                    codings.get(codings.size() - 1).toLowerCase(Locale.ROOT).equals("chunked");
            note(!chunked, Ambiguity.TRANSFER_ENCODING_NOT_CHUNKED);
            return chunked ? Framing.CHUNKED : Framing.CLOSE;
        }

        /** Points 5 and 6: the first valid value, for a capture cannot refuse the message as a recipient would. */
        private long length(List<String> values) {
            long length = INVALID;
            for (String value : values) {
                long parsed = parse(value);
                note(parsed == INVALID, Ambiguity.CONTENT_LENGTH_INVALID);
                if (length == INVALID) {
                    length = parsed;
                } else if (parsed != INVALID) {
                    note(
                            true,
                            parsed == length ? Ambiguity.CONTENT_LENGTH_REPEATED : Ambiguity.CONTENT_LENGTH_CONFLICT);
                }
            }
            return length;
        }

        private static long parse(String value) {
            int significant = 0;
            long parsed = 0;
            for (int i = 0; i < value.length(); i++) {
                int digit = value.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return INVALID;
                }
                significant += significant > 0 || digit > 0 ? 1 : 0;
                parsed = 10 * parsed + digit;
            }
            return value.isEmpty() || significant > MAX_DIGITS ? INVALID : parsed;
        }

        private void note(boolean holds, Ambiguity ambiguity) {
            if (holds) {
                ambiguities.add(ambiguity);
            }
        }
    }
}
