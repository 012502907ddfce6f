package org.wirelapse.app.ui.session;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.wirelapse.analysis.ConnectionDetail;
import org.wirelapse.analysis.traffic.AnalysedConnection;

/**
 * The accounts of connections that were asked for last, because that of a large connection takes a second to make. They are kept as long as
 * their connections have not grown and have not too many packets in all. To be used by any thread; who asks for what another thread is
 * making waits for that.
 */
final class KeptDetails {
    /** An account takes some 60 bytes a packet. */
    private static final long MOST_PACKETS = 2_000_000;

    private record Kept(AnalysedConnection of, FutureTask<ConnectionDetail> account) {}

    /** By stream number, what was asked for last at the end. */
    private final Map<Integer, Kept> byStream = new LinkedHashMap<>(16, 0.75f, true);

    /** The account of a connection, made by this thread where it is not there yet. */
    ConnectionDetail of(Session session, int stream) throws IOException {
        Kept kept = kept(session, stream);
        kept.account().run();
        try {
            return kept.account().get();
        } catch (ExecutionException e) {
            forget(stream, kept);
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The account of a connection where it has been made, or null. */
    synchronized ConnectionDetail ready(Session session, int stream) {
        Kept kept = byStream.get(stream);
        boolean done = kept != null
                && kept.of() == session.connection(stream)
                && kept.account().isDone();
        try {
            return done ? kept.account().get() : null;
        } catch (ExecutionException | InterruptedException e) {
            return null;
        }
    }

    private synchronized Kept kept(Session session, int stream) {
        AnalysedConnection connection = session.connection(stream);
        Kept kept = byStream.get(stream);
        if (kept == null || kept.of() != connection) {
            kept = new Kept(connection, new FutureTask<>(() -> session.source().detail(stream)));
            byStream.put(stream, kept);
            makeRoom(stream);
        }
        return kept;
    }

    private void makeRoom(int stream) {
        long packets = byStream.values().stream()
                .mapToLong(kept -> kept.of().packets())
                .sum();
        Iterator<Map.Entry<Integer, Kept>> oldest = byStream.entrySet().iterator();
        while (packets > MOST_PACKETS) {
            Map.Entry<Integer, Kept> entry = oldest.next();
            if (entry.getKey() == stream) {
                return;
            }
            packets -= entry.getValue().of().packets();
            oldest.remove();
        }
    }

    private synchronized void forget(int stream, Kept failed) {
        byStream.remove(stream, failed);
    }
}
