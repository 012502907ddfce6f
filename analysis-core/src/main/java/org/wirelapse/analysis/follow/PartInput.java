package org.wirelapse.analysis.follow;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** The bytes of a part as a stream, up to the first gap, or with zeros in the place of gaps. */
final class PartInput extends InputStream {
    private static final int BLOCK_BYTES = 1 << 16;

    private final Part part;
    private final boolean fillGaps;
    private Iterator<Run> runs = List.<Run>of().iterator();
    /** The run that is being read, and how far it was. */
    private Run run;

    private long at;
    private boolean stoppedAtGap;

    PartInput(Part part, boolean fillGaps) {
        this.part = part;
        this.fillGaps = fillGaps;
    }

    /** True if a gap ended the stream. */
    boolean stoppedAtGap() {
        return stoppedAtGap;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!load()) {
            return -1;
        }
        int copied = (int) Math.min(length, run.end() - at);
        if (run.gap()) {
            Arrays.fill(target, offset, offset + copied, (byte) 0);
        } else {
            System.arraycopy(run.bytes(), (int) (at - run.position()), target, offset, copied);
        }
        at += copied;
        return copied;
    }

    /** Makes {@link #run} the one that holds {@link #at}; false at the end. */
    private boolean load() {
        while (!stoppedAtGap && (run == null || at >= run.end())) {
            if (!runs.hasNext()) {
                runs = part.runs(at, BLOCK_BYTES, Secrets.SHOWN).iterator();
            }
            if (!runs.hasNext()) {
                return false;
            }
            run = runs.next();
            stoppedAtGap = run.gap() && !fillGaps;
        }
        return !stoppedAtGap;
    }
}
