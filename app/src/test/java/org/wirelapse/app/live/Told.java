package org.wirelapse.app.live;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.result.Analysis;

/** Collects what a session tells. */
final class Told implements LiveSession.Listener, AutoCloseable {
    private final BlockingQueue<Analysis> rounds = new LinkedBlockingQueue<>();
    private final BlockingQueue<Analysis> end = new LinkedBlockingQueue<>();
    private final Set<Analyzer> seen = ConcurrentHashMap.newKeySet();
    private volatile IOException failure;
    private volatile CountDownLatch latch;
    private volatile boolean waits;

    @Override
    public void round(Analysis analysis, Analyzer analyzer) {
        seen.add(analyzer);
        rounds.add(analysis);
        CountDownLatch until = latch;
        if (until != null) {
            waits = true;
            Patience.await(until);
        }
    }

    @Override
    public void ended(Analysis analysis, Analyzer analyzer, IOException reason) {
        seen.add(analyzer);
        failure = reason;
        if (analysis != null) {
            end.add(analysis);
        }
    }

    /** Waits for a round that has seen so many answers. */
    void awaitAnswers(int wanted) throws InterruptedException {
        Analysis round;
        do {
            round = rounds.poll(Patience.SECONDS, TimeUnit.SECONDS);
            assertNotNull(round, "no round saw " + wanted + " answers");
        } while (Loopback.answers(round) < wanted);
    }

    Analysis awaitEnd() throws InterruptedException {
        Analysis analysis = end.poll(Patience.SECONDS, TimeUnit.SECONDS);
        assertNotNull(analysis, "the capture does not end");
        return analysis;
    }

    /** From the next round on it does not come back before this has been counted down. */
    void wait(CountDownLatch until) {
        latch = until;
    }

    /** True once a round waits, or has waited. */
    boolean waits() {
        return waits;
    }

    /** A capture that a test runs itself has failed. */
    void failed(IOException reason) {
        failure = reason;
    }

    IOException failure() {
        return failure;
    }

    boolean silentAboutTheEnd() {
        return end.isEmpty();
    }

    /** How many analysers there have been. */
    int analyzers() {
        return seen.size();
    }

    @Override
    public void close() throws IOException {
        for (Analyzer analyzer : seen) {
            analyzer.close();
        }
    }
}
