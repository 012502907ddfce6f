package org.wirelapse.analysis.report.html;

import java.util.Arrays;
import java.util.List;
import org.wirelapse.analysis.report.FamilyColours;
import org.wirelapse.analysis.wait.WaitFamily;

/** Colour and hatch of the families, for eyes and printers that do not tell the colours apart. */
final class Looks {
    private static final String RISING = "M-1 1 L1 -1 M0 8 L8 0 M7 9 L9 7";
    private static final String FALLING = "M-1 7 L1 9 M0 0 L8 8 M7 -1 L9 1";
    private static final String LEVEL = "M0 4 H8";
    private static final String UPRIGHT = "M4 0 V8";
    private static final String TWO_DOTS = "M1 2 h2 M5 6 h2";
    private static final String DOT = "M3 4 h2";

    static final List<Look> ALL =
            Arrays.stream(WaitFamily.values()).map(Looks::of).toList();

    private Looks() {}

    private static Look of(WaitFamily family) {
        return new Look(family, FamilyColours.light(family), FamilyColours.dark(family), hatch(family));
    }

    private static String hatch(WaitFamily family) {
        return switch (family) {
            case SETUP -> RISING;
            case SERVER -> "";
            case PATH -> LEVEL;
            case NAGLE -> TWO_DOTS;
            case RECEIVE_WINDOW -> UPRIGHT;
            case CONGESTION_WINDOW -> FALLING;
            case LOSS -> RISING + " " + FALLING;
            case CLIENT -> DOT;
            case UNKNOWN -> RISING + " " + LEVEL;
        };
    }
}
