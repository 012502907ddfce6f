package org.wirelapse.analysis.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Absolute times as text, always UTC. */
public final class Timestamps {
    private static final long NS_PER_SECOND = 1_000_000_000L;
    /** RFC 3339 with all nine digits of the nanoseconds, so that nothing is lost. */
    private static final DateTimeFormatter RFC_3339 =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);
    /** The same with three digits, for readers that take no more. */
    private static final DateTimeFormatter RFC_3339_MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /** A time in ns since 1970-01-01 UTC. */
    public static String rfc3339(long epochNs) {
        return RFC_3339.format(instant(epochNs));
    }

    /** A time in ns since 1970-01-01 UTC, cut to milliseconds. */
    public static String rfc3339Millis(long epochNs) {
        return RFC_3339_MILLIS.format(instant(epochNs));
    }

    private static Instant instant(long epochNs) {
        return Instant.ofEpochSecond(Math.floorDiv(epochNs, NS_PER_SECOND), Math.floorMod(epochNs, NS_PER_SECOND));
    }
}
