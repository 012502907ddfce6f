package org.wirelapse.analysis.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Problems of all files in the order found; a capture that is damaged throughout does not fill memory with them. Safe for several threads. */
final class ProblemList {
    private static final int MOST = 1000;

    private final List<CaptureProblem> problems = new ArrayList<>();

    synchronized void add(int file, long offset, OptionalInt packet, CaptureProblem.Code code, String message) {
        if (problems.size() < MOST) {
            problems.add(new CaptureProblem(file, offset, packet, code, message));
        } else if (problems.size() == MOST) {
            problems.add(new CaptureProblem(
                    file,
                    offset,
                    packet,
                    CaptureProblem.Code.MORE,
                    "more than " + MOST + " problems; the rest is not listed"));
        }
    }

    synchronized List<CaptureProblem> copy() {
        return List.copyOf(problems);
    }
}
