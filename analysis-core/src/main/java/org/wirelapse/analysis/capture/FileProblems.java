package org.wirelapse.analysis.capture;

import java.util.OptionalInt;

/** Where the reader of one file puts its problems. */
record FileProblems(int file, ProblemList list) {
    void add(long offset, CaptureProblem.Code code, String message) {
        list.add(file, offset, OptionalInt.empty(), code, message);
    }
}
