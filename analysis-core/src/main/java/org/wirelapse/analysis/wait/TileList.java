package org.wirelapse.analysis.wait;

import java.util.ArrayList;
import java.util.List;

/**
 * Tiles an exchange from its begin to its end, in order. Exact by construction: each tile begins where the one before ended, and none
 * goes back or past the end.
 */
final class TileList {
    private final List<Wait> tiles = new ArrayList<>();
    private final long endNs;
    private long atNs;
    private int atPacket;

    TileList(long startNs, int startPacket, long endNs) {
        this.endNs = Math.max(startNs, endNs);
        atNs = startNs;
        atPacket = startPacket;
    }

    /** Up to when the exchange is tiled. */
    long atNs() {
        return atNs;
    }

    /** End of the exchange. */
    long endNs() {
        return endNs;
    }

    /**
     * Gives the time from where tiling stands up to a moment to one cause. A moment that has passed adds nothing; one behind the end is cut.
     *
     * @param cause why the time passed
     * @param untilNs the moment
     * @param packet packet that ends the tile
     */
    void until(WaitCause cause, long untilNs, int packet) {
        long to = Math.min(untilNs, endNs);
        if (to <= atNs) {
            return;
        }
        int last = tiles.size() - 1;
        if (last >= 0 && tiles.get(last).cause() == cause) {
            Wait joined = tiles.get(last);
            tiles.set(last, new Wait(cause, joined.startNs(), to, joined.firstPacket(), packet));
        } else {
            tiles.add(new Wait(cause, atNs, to, atPacket, packet));
        }
        atNs = to;
        atPacket = packet;
    }

    /** Gives what is left to one cause and hands out the tiles. */
    List<Wait> finish(WaitCause rest, int packet) {
        until(rest, endNs, packet);
        return tiles;
    }
}
