package org.wirelapse.analysis.unit;

import java.util.Locale;

/** Scales a number to the unit in which it has one to three digits before the point. */
final class ThreeDigits {
    private ThreeDigits() {}

    /**
     * Prints a number.
     *
     * @param value in the first unit
     * @param step how many of a unit make the next
     * @param units names, smallest first
     */
    static String text(long value, int step, String[] units) {
        double scaled = value;
        int unit = 0;
        // 999.5 would be rounded to 1000 of the smaller unit.
        while (unit < units.length - 1 && Math.abs(scaled) >= (unit == 0 ? step : step - 0.5)) {
            scaled /= step;
            unit++;
        }
        double size = Math.abs(scaled);
        int decimals = unit == 0 || size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f %s", scaled, units[unit]);
    }
}
