package org.wirelapse.analysis.progress;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Has all processors work on pieces of very unequal size. Each takes the next piece when it has done one; a parallel stream would hand out
 * a quarter each before anybody knows what that takes, and leave one processor with the last.
 */
public final class WorkSharing {
    private WorkSharing() {}

    /**
     * Does all pieces, and returns when all are done. What they write is seen by the caller.
     *
     * @param count how many pieces
     * @param parallel whether other threads may help
     * @param piece does one, told by its number from 0
     */
    public static void each(int count, boolean parallel, IntConsumer piece) {
        AtomicInteger next = new AtomicInteger();
        int workers = parallel ? ForkJoinPool.getCommonPoolParallelism() + 1 : 1;
        IntStream all = IntStream.range(0, workers);
        (parallel ? all.parallel() : all).forEach(worker -> {
            for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                piece.accept(number);
            }
        });
    }
}
