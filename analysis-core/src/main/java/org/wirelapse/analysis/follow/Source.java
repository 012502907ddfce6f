package org.wirelapse.analysis.follow;

import java.util.List;

/** Where the bytes of a part come from. */
interface Source {
    /** How many there are, those in gaps included. */
    long length();

    /** How many of them the capture lacks. */
    long missingBytes();

    /**
     * Reads some.
     *
     * @param from the first position wanted
     * @param maxBytes no more bytes than that are read; gaps do not count
     * @return runs that follow each other; empty at the end
     */
    List<Run> runs(long from, int maxBytes);
}
