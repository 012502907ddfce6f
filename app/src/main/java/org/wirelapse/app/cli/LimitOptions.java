package org.wirelapse.app.cli;

import java.time.Duration;
import java.util.List;
import org.wirelapse.app.live.FileLimits;

/**
 * Reads what {@code -a} and {@code -b} say, as dumpcap does: {@code duration:60} (seconds), {@code filesize:1000} (kB), {@code packets:10},
 * {@code files:5}.
 */
final class LimitOptions {
    private LimitOptions() {}

    /**
     * Puts conditions together; of the same kind the last one counts.
     *
     * @throws IllegalArgumentException if one cannot be understood; says which
     */
    static FileLimits parse(List<String> conditions) {
        FileLimits limits = FileLimits.NONE;
        for (String condition : conditions) {
            limits = with(limits, condition);
        }
        return limits;
    }

    private static FileLimits with(FileLimits limits, String condition) {
        String[] parts = condition.split(":", -1);
        if (parts.length != 2) {
            throw misunderstood(condition);
        }
        int value = positive(condition, parts[1]);
        return switch (parts[0]) {
            case "duration" -> limits.withDuration(Duration.ofSeconds(value));
            case "filesize" -> limits.withBytes(value * FileLimits.KILOBYTE);
            case "packets" -> limits.withPackets(value);
            case "files" -> limits.withFiles(value);
            default -> throw misunderstood(condition);
        };
    }

    private static int positive(String condition, String number) {
        try {
            int value = Integer.parseInt(number);
            if (value > 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw misunderstood(condition);
    }

    private static IllegalArgumentException misunderstood(String condition) {
        return new IllegalArgumentException("'" + condition
                + "' is no condition; there are duration:SECONDS, filesize:KB, packets:NUMBER, files:NUMBER");
    }
}
