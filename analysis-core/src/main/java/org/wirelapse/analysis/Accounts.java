package org.wirelapse.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.wirelapse.analysis.capture.CaptureBytes;
import org.wirelapse.analysis.dns.LookupUse;
import org.wirelapse.analysis.flow.Connection;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.progress.WorkSharing;
import org.wirelapse.analysis.tls.KeyLog;
import org.wirelapse.analysis.traffic.AnalysedConnection;

/**
 * The accounts of all connections, kept from round to round: analysing one is a pure function of its segments, so only what has grown since
 * is analysed again.
 */
final class Accounts {
    /**
     * An account and what it was made from.
     *
     * @param of the connection as it was indexed
     * @param lookup the name lookup that it waited for, or null
     * @param connection its account, in which the roles may be exchanged
     */
    private record Account(Connection of, LookupUse lookup, AnalysedConnection connection) {}

    private final CaptureBytes bytes;
    private final AnalyzerSettings settings;
    private volatile Map<Integer, Account> byStream = Map.of();
    private volatile KeyLog keyLog = KeyLog.EMPTY;
    private volatile Map<Integer, LookupUse> lookups = Map.of();

    Accounts(CaptureBytes bytes, AnalyzerSettings settings) {
        this.bytes = bytes;
        this.settings = settings;
    }

    /** Other secrets: what they may open has to be analysed again. */
    void open(KeyLog secrets) {
        keyLog = secrets;
        byStream = Map.of();
    }

    /**
     * Analyses what has grown. When cancelled, the rest keeps the account it had, or stays without.
     *
     * @param connections all connections, one that has not grown being the same object as before
     * @param waitedFor the name lookups that connections waited for, by stream number
     * @param parallel whether other threads may help
     * @throws IOException if the file cannot be read any more
     */
    void update(List<Connection> connections, Map<Integer, LookupUse> waitedFor, boolean parallel, Progress progress)
            throws IOException {
        lookups = waitedFor;
        List<Connection> grown = connections.stream().filter(this::hasGrown).toList();
        Map<Integer, Account> fresh = new ConcurrentHashMap<>();
        AtomicInteger done = new AtomicInteger();
        try {
            WorkSharing.each(grown.size(), parallel, number -> {
                if (!progress.cancelled()) {
                    Connection connection = grown.get(number);
                    fresh.put(connection.stream(), analyze(connection));
                    progress.report("analysing connections", done.incrementAndGet(), grown.size());
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Map<Integer, Account> all = new HashMap<>(byStream);
        all.putAll(fresh);
        byStream = all;
    }

    private boolean hasGrown(Connection connection) {
        Account before = byStream.get(connection.stream());
        return before == null
                || before.of() != connection
                || !Objects.equals(before.lookup(), lookups.get(connection.stream()));
    }

    private Account analyze(Connection connection) {
        LookupUse lookup = lookups.get(connection.stream());
        Surroundings around = new Surroundings(keyLog, lookup, settings);
        return new Account(
                connection,
                lookup,
                ConnectionAnalyzer.analyze(connection, bytes, around).summary());
    }

    /** The accounts of connections, in their order; those that have none are left out. */
    List<AnalysedConnection> of(List<Connection> connections) {
        return connections.stream()
                .map(connection -> byStream.get(connection.stream()))
                .filter(Objects::nonNull)
                .map(Account::connection)
                .toList();
    }

    /**
     * The whole account of one connection as the last round saw it.
     *
     * @throws IllegalArgumentException if there is no such connection
     */
    ConnectionDetail detail(int stream) {
        Account account = byStream.get(stream);
        if (account == null) {
            throw new IllegalArgumentException("no connection " + stream);
        }
        return ConnectionAnalyzer.analyze(
                account.connection().connection(), bytes, new Surroundings(keyLog, account.lookup(), settings));
    }
}
