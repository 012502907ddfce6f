package org.wirelapse.app.ui.session;

import java.io.IOException;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.wirelapse.analysis.ConnectionDetail;
import org.wirelapse.analysis.traffic.AnalysedConnection;

/** Reads the account of the connection that is selected, away from the event thread. To be used on the event thread. */
final class DetailLoader {
    private static final int NONE = -1;
    /** Accounts of so many packets take about as long to make as people notice. */
    private static final int LARGE_PACKETS = 100_000;

    /** Computes away from the event thread and hands the outcome back to it. */
    interface Background {
        <T> void compute(String what, Callable<T> work, Consumer<T> whenDone);
    }

    private final Background background;
    private final Consumer<ConnectionDetail> loaded;
    private KeptDetails kept = new KeptDetails();
    /** Stream whose account is wanted, or {@link #NONE}; read by background threads, to see whether their work is still wanted. */
    private volatile int wanted = NONE;
    /** True while that account is being read. */
    private boolean reading;
    /** True if that connection has grown since the reading began. */
    private boolean grownSince;

    /**
     * Loads nothing yet.
     *
     * @param loaded given the account that is wanted
     */
    DetailLoader(Background background, Consumer<ConnectionDetail> loaded) {
        this.background = background;
        this.loaded = loaded;
    }

    /** Forgets all accounts: they are those of another capture. */
    void clear() {
        kept = new KeptDetails();
        wanted = NONE;
        reading = false;
    }

    /**
     * Says whose account is wanted.
     *
     * @return it, where it has been made before, or null
     */
    ConnectionDetail want(Session session, int stream) {
        wanted = stream;
        reading = false;
        return session == null ? null : kept.ready(session, stream);
    }

    /** Reads what is wanted, again where its connection has grown. One that grows faster than it is read is read to the end before that. */
    void read(Session session) {
        int stream = wanted;
        if (session == null || session.connection(stream) == null) {
            return;
        }
        grownSince = reading;
        if (reading) {
            return;
        }
        reading = true;
        KeptDetails keeper = kept;
        background.compute("Connection " + stream, () -> account(keeper, session, stream), account -> {
            if (account != null && keeper == kept && wanted == stream) {
                reading = false;
                loaded.accept(account);
            }
        });
    }

    /** True, once, if the connection has grown while the account that was given last was read. */
    boolean outdated() {
        boolean grown = grownSince;
        grownSince = false;
        return grown;
    }

    private ConnectionDetail account(KeptDetails keeper, Session session, int stream) throws IOException {
        // Connections clicked away before their turn came need no account.
        return wanted == stream ? keeper.of(session, stream) : null;
    }

    /** Makes the account of the largest connection ahead, if it would have to be waited for. */
    void prepare(Session session) {
        KeptDetails keeper = kept;
        session.connections().stream()
                .filter(connection -> connection.packets() >= LARGE_PACKETS)
                .max(Comparator.comparingInt(AnalysedConnection::packets))
                .map(largest -> largest.connection().stream())
                .ifPresent(stream ->
                        background.compute("Connection " + stream, () -> keeper.of(session, stream), made -> {}));
    }
}
