package org.wirelapse.analysis.congestion;

import java.util.List;
import java.util.OptionalInt;

/**
 * The congestion control of one direction's sender, in sum.
 *
 * @param algorithm what it followed
 * @param confidence of the algorithm, 0 (a guess) to 1 (certain)
 * @param initialWindowSegments segments that it sent before it heard of any of its data; empty where it had no more to send, or was stopped
 *     by something else than its window
 * @param events when its window changed its rule, in order; none where too little was sent to follow it
 */
public record CongestionFacts(
        Algorithm algorithm, double confidence, OptionalInt initialWindowSegments, List<CongestionEvent> events) {
    /** Too little was sent to tell. */
    public static final CongestionFacts INSUFFICIENT =
            new CongestionFacts(Algorithm.INSUFFICIENT, 0, OptionalInt.empty(), List.of());
}
