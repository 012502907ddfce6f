package org.wirelapse.analysis.sample;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Ways in which a capture file comes to harm. Each is a pure function of the file and the random numbers. */
enum Mutation {
    /** Some bytes anywhere become others. */
    FLIPPED_BYTES {
        @Override
        byte[] apply(byte[] file, List<Integer> records, SplittableRandom random) {
            byte[] copy = file.clone();
            for (int left = random.nextInt(1, 40); left > 0; left--) {
                copy[random.nextInt(copy.length)] ^= (byte) random.nextInt(1, 256);
            }
            return copy;
        }
    },

    /** The end is missing. */
    TRUNCATED {
        @Override
        byte[] apply(byte[] file, List<Integer> records, SplittableRandom random) {
            return Arrays.copyOf(file, random.nextInt(file.length));
        }
    },

    /** A word near the begin of a record, where its lengths stand, has a value that is meant to hurt. */
    DAMAGED_LENGTH {
        @Override
        byte[] apply(byte[] file, List<Integer> records, SplittableRandom random) {
            byte[] copy = file.clone();
            for (int left = random.nextInt(1, 4); left > 0; left--) {
                int at = pick(records, random) + 4 * random.nextInt(8);
                int value = EVIL[random.nextInt(EVIL.length)];
                for (int i = 0; i < 4 && at + i < copy.length; i++) {
                    copy[at + i] = (byte) (value >> 8 * i);
                }
            }
            return copy;
        }
    },

    /** A byte of a packet's headers, not of the file's own, is another. */
    DAMAGED_HEADERS {
        @Override
        byte[] apply(byte[] file, List<Integer> records, SplittableRandom random) {
            byte[] copy = file.clone();
            for (int left = random.nextInt(1, 30); left > 0; left--) {
                int at = pick(records, random) + 16 + random.nextInt(80);
                copy[Math.min(at, copy.length - 1)] = (byte) random.nextInt(256);
            }
            return copy;
        }
    },

    /** Records have changed places. */
    SWAPPED_RECORDS {
        @Override
        byte[] apply(byte[] file, List<Integer> records, SplittableRandom random) {
            int[] order = new int[records.size()];
            Arrays.setAll(order, i -> i);
            for (int left = random.nextInt(1, 30); left > 0; left--) {
                int one = random.nextInt(order.length);
                int other = random.nextInt(order.length);
                int kept = order[one];
                order[one] = order[other];
                order[other] = kept;
            }
            return inOrder(file, records, order);
        }
    },

    /** A stretch of the file, not made of whole records, is there twice. */
    DOUBLED_RANGE {
        @Override
        byte[] apply(byte[] file, List<Integer> records, SplittableRandom random) {
            int from = random.nextInt(file.length);
            int to = from + random.nextInt(Math.min(file.length - from, 5_000) + 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(file, 0, to);
            out.write(file, from, file.length - from);
            return out.toByteArray();
        }
    },

    /** A stretch of the file is missing from its middle. */
    CUT_OUT_RANGE {
        @Override
        byte[] apply(byte[] file, List<Integer> records, SplittableRandom random) {
            int from = random.nextInt(file.length);
            int to = from + random.nextInt(Math.min(file.length - from, 5_000) + 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(file, 0, from);
            out.write(file, to, file.length - to);
            return out.toByteArray();
        }
    },

    /** Many records are missing, as when a capture cannot keep up. */
    DROPPED_RECORDS {
        @Override
        byte[] apply(byte[] file, List<Integer> records, SplittableRandom random) {
            double share = random.nextDouble();
            int[] kept = IntStream.range(0, records.size())
                    .filter(i -> i == 0 || random.nextDouble() > share)
                    .toArray();
            return inOrder(file, records, kept);
        }
    };

    private static final int[] EVIL = {
        0, 1, 2, 3, 11, 12, 13, 28, 31, 0x7FFFFFFF, -1, -2, -4, 0x80000000, 0x10000, 0xFFFF, 262144, 262148, 100_000_000
    };

    /**
     * A damaged copy.
     *
     * @param file the whole file
     * @param records where its records begin, in order
     * @param random where chance comes from
     */
    abstract byte[] apply(byte[] file, List<Integer> records, SplittableRandom random);

    private static int pick(List<Integer> records, SplittableRandom random) {
        return records.get(random.nextInt(records.size()));
    }

    /** What stands before the first record, then the chosen records. */
    private static byte[] inOrder(byte[] file, List<Integer> records, int[] order) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, records.get(0));
        for (int record : order) {
            int end = record + 1 < records.size() ? records.get(record + 1) : file.length;
            out.write(file, records.get(record), end - records.get(record));
        }
        return out.toByteArray();
    }
}
