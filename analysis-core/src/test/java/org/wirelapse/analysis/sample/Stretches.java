package org.wirelapse.analysis.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches of time in which a kernel's congestion window limited its sender, and how our estimate did in each. Weighted by time. */
final class Stretches {
    /**
     * One of them.
     *
     * @param error relative
     * @param inside the truth lay within our bounds
     * @param strong we called the estimate strong
     */
    record Stretch(double error, long ns, boolean inside, boolean strong) {}

    private final List<Stretch> all = new ArrayList<>();

    void add(Stretch stretch) {
        all.add(stretch);
    }

    void add(Stretches others) {
        all.addAll(others.all);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    double seconds() {
        return ns(all) / 1e9;
    }

    private static long ns(List<Stretch> stretches) {
        return stretches.stream().mapToLong(Stretch::ns).sum();
    }

    /** The relative error that a share of the time stays below. */
    double quantile(double share) {
        long sum = 0;
        List<Stretch> sorted =
                all.stream().sorted(Comparator.comparingDouble(Stretch::error)).toList();
        for (Stretch stretch : sorted) {
            sum += stretch.ns;
            if (sum >= share * ns(all)) {
                return stretch.error;
            }
        }
        return 0;
    }

    private List<Stretch> strong() {
        return all.stream().filter(Stretch::strong).toList();
    }

    double strongShare() {
        return (double) ns(strong()) / ns(all);
    }

    double inside() {
        return inside(all);
    }

    /** Share of the time with a strong estimate in which the truth lay within our bounds; 1 where there is none. */
    double strongInside() {
        return inside(strong());
    }

    private static double inside(List<Stretch> stretches) {
        long ns = ns(stretches);
        return ns == 0
                ? 1
                : (double) ns(stretches.stream().filter(Stretch::inside).toList()) / ns;
    }
}
