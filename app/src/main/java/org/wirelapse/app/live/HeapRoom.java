package org.wirelapse.app.live;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.function.Supplier;

/**
 * Tells when what is in use leaves too little of the heap to go on following a capture. How much is taken does not tell it, because most of
 * that may be garbage: before it says so, a collection is asked for, and seldom, because the window stands still meanwhile.
 */
final class HeapRoom {
    /** The rest is for the window, and for the last round, which goes over all connections once more. */
    private static final double MOST_IN_USE = 0.7;

    private final Supplier<MemoryUsage> usage;
    private final Runnable collect;
    private long collectAbove;

    HeapRoom(Supplier<MemoryUsage> usage, Runnable collect) {
        this.usage = usage;
        this.collect = collect;
        collectAbove = most(usage.get());
    }

    /** Of this process: of where those objects are that have outlived some collections. */
    static HeapRoom ofProcess() {
        MemoryPoolMXBean old = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
                .findFirst()
                .orElseThrow();
        return new HeapRoom(old::getUsage, System::gc);
    }

    private static long most(MemoryUsage usage) {
        return (long) (MOST_IN_USE * usage.getMax());
    }

    /** True if nothing more should be taken up. */
    boolean low() {
        if (usage.get().getUsed() <= collectAbove) {
            return false;
        }
        collect.run();
        MemoryUsage left = usage.get();
        // Not again before half of what is free has been taken.
        collectAbove = Math.max(most(left), left.getUsed() + (left.getMax() - left.getUsed()) / 2);
        return left.getUsed() > most(left);
    }
}
