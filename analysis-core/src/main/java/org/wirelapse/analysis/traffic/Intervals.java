package org.wirelapse.analysis.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.analysis.wait.WaitCause;

/**
 * All exchanges and turns, connection by connection, with the causes that each waited for. Most rules ask for one cause, and few have it:
 * those are found without a look at anybody's tiles.
 */
public final class Intervals {
    private final List<AnalysedConnection> connections = new ArrayList<>();
    private final List<TiledInterval> intervals = new ArrayList<>();
    /** For each, the bits of its causes. */
    private final long[] causes;

    private final long elapsedNs;

    private Intervals(List<AnalysedConnection> all) {
        long elapsed = 0;
        for (AnalysedConnection connection : all) {
            for (TiledInterval interval : connection.intervals()) {
                connections.add(connection);
                intervals.add(interval);
                elapsed += interval.elapsedNs();
            }
        }
        elapsedNs = elapsed;
        causes = new long[intervals.size()];
        for (int i = 0; i < causes.length; i++) {
            causes[i] = causes(intervals.get(i).waits());
        }
    }

    static Intervals of(List<AnalysedConnection> connections) {
        return new Intervals(connections);
    }

    private static long causes(List<Wait> waits) {
        long bits = 0;
        for (int i = 0; i < waits.size(); i++) {
            bits |= bit(waits.get(i).cause());
        }
        return bits;
    }

    private static long bit(WaitCause cause) {
        return 1L << cause.ordinal();
    }

    /** Looks at one. */
    @FunctionalInterface
    public interface Visitor {
        /** Called for each, in order. */
        void visit(AnalysedConnection connection, TiledInterval interval);
    }

    /** Looks at those that waited for one of some causes. */
    public void withAny(Set<WaitCause> wanted, Visitor visitor) {
        long bits = 0;
        for (WaitCause cause : wanted) {
            bits |= bit(cause);
        }
        for (int i = 0; i < causes.length; i++) {
            if ((causes[i] & bits) != 0) {
                visitor.visit(connections.get(i), intervals.get(i));
            }
        }
    }

    /** How many there are. */
    public int count() {
        return causes.length;
    }

    /** Sum of their elapsed times: what findings' costs are a part of. */
    public long elapsedNs() {
        return elapsedNs;
    }
}
