package org.wirelapse.analysis.report;

import org.wirelapse.analysis.wait.WaitFamily;

/**
 * The colours of wait families, as {@code #RRGGBB}. They follow Okabe and Ito's palette, which stays apart for colour-blind eyes; two
 * differ between a light and a dark ground, because they would not stand out there.
 */
public final class FamilyColours {
    private FamilyColours() {}

    /** The colour on a light ground. */
    public static String light(WaitFamily family) {
        return switch (family) {
            case SETUP -> "#56B4E9";
            case SERVER -> "#E69F00";
            case PATH -> "#009E73";
            case NAGLE -> "#CC79A7";
            case RECEIVE_WINDOW -> "#F0E442";
            case CONGESTION_WINDOW -> "#0072B2";
            case LOSS -> "#D55E00";
            case CLIENT -> "#DDDDDD";
            case UNKNOWN -> "#FFFFFF";
        };
    }

    /** The colour on a dark ground. */
    public static String dark(WaitFamily family) {
        return switch (family) {
            case CONGESTION_WINDOW -> "#7C8CFF";
            case CLIENT -> "#4D4D4D";
            case UNKNOWN -> "#2B2D30";
            default -> light(family);
        };
    }
}
