package org.wirelapse.app.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Ends a capture, or one file of it. Zero stands for no limit.
 *
 * @param duration how long it may last
 * @param bytes size from which on no further packet is written: as a stop, that of all files together; in a ring, that of one
 * @param packets how many packets there may be
 * @param files how many files there may be: as a stop, those written in all; in a ring, those that are kept
 */
public record FileLimits(Duration duration, long bytes, long packets, int files) {
    /** dumpcap's kB. */
    public static final long KILOBYTE = 1000;

    /** No limits. */
    public static final FileLimits NONE = new FileLimits(Duration.ZERO, 0, 0, 0);

    /** The same with another duration. */
    public FileLimits withDuration(Duration longest) {
        return new FileLimits(longest, bytes, packets, files);
    }

    /** The same with another size. */
    public FileLimits withBytes(long most) {
        return new FileLimits(duration, most, packets, files);
    }

    /** The same with another number of packets. */
    public FileLimits withPackets(long most) {
        return new FileLimits(duration, bytes, most, files);
    }

    /** The same with another number of files. */
    public FileLimits withFiles(int most) {
        return new FileLimits(duration, bytes, packets, most);
    }

    /** True if it limits anything. */
    public boolean any() {
        return !equals(NONE);
    }

    /** True if so much time has passed as there may. */
    boolean over(long sinceNs) {
        return !duration.isZero() && sinceNs >= duration.toNanos();
    }

    /** True if it cannot take another packet. */
    boolean full(long bytesNow, long packetsNow) {
        return bytes > 0 && bytesNow >= bytes || packets > 0 && packetsNow >= packets;
    }

    /**
     * How many packets can be taken before {@link #full} has to be asked again: as long as every packet may be as large as can be, a file
     * passes its size with its last packet only.
     *
     * @param largest bytes that a packet takes at most
     * @return at least 1; {@link Integer#MAX_VALUE} where nothing limits
     */
    int room(long bytesNow, long packetsNow, long largest) {
        long room = packets > 0 ? packets - packetsNow : Integer.MAX_VALUE;
        if (bytes > 0) {
            room = Math.min(room, (bytes - bytesNow) / largest);
        }
        return (int) Math.max(1, Math.min(room, Integer.MAX_VALUE));
    }

    /** The same as dumpcap's options -a and -b have it; durations in whole seconds, sizes in whole units of 1000 bytes. */
    List<String> conditions() {
        List<String> conditions = new ArrayList<>();
        add(conditions, "duration", duration.toSeconds());
        add(conditions, "filesize", bytes / KILOBYTE);
        add(conditions, "packets", packets);
        add(conditions, "files", files);
        return conditions;
    }

    private static void add(List<String> conditions, String kind, long limit) {
        if (limit > 0) {
            conditions.add(kind + ":" + limit);
        }
    }
}
