package org.wirelapse.analysis.traffic;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Predicate;
import org.wirelapse.analysis.dns.NameLookup;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.TiledInterval;
import org.wirelapse.analysis.wait.TiledTurn;
import org.wirelapse.analysis.wait.WaitTotals;

/**
 * All connections, analysed; what rules read.
 *
 * @param capture what was captured, and how far it can be trusted
 * @param connections by stream number; numbers may be missing where a stream holds no connection
 * @param groups the connections of each client with each service, both in the order in which they came
 * @param intervals their exchanges and turns
 * @param endpoints use of each service by each client
 * @param retries for each exchange whose request was sent again, the one that it repeats
 * @param nameLookups name lookups by rising begin
 * @param pages documents and what was fetched for them, by their begin
 * @param portReuses by the stream of a connection whose ports were still in TIME_WAIT, what came of that
 */
public record Traffic(
        CaptureFacts capture,
        List<AnalysedConnection> connections,
        List<List<AnalysedConnection>> groups,
        Intervals intervals,
        List<EndpointUse> endpoints,
        Map<ExchangePlace, ExchangePlace> retries,
        List<NameLookup> nameLookups,
        List<Page> pages,
        Map<Integer, PortReuse> portReuses) {
    /** Looks across the connections. */
    public static Traffic of(CaptureFacts capture, List<AnalysedConnection> connections, List<NameLookup> nameLookups) {
        return of(capture, connections, nameLookups, false);
    }

    /**
     * Looks across the connections.
     *
     * @param parallel whether another thread may help
     */
    public static Traffic of(
            CaptureFacts capture,
            List<AnalysedConnection> connections,
            List<NameLookup> nameLookups,
            boolean parallel) {
        ForkJoinTask<List<Page>> pages = begun(() -> Pages.of(connections), parallel);
        ForkJoinTask<Map<ExchangePlace, ExchangePlace>> retries = begun(() -> Retries.of(connections), parallel);
        List<List<AnalysedConnection>> groups = EndpointUses.groups(connections);
        Intervals intervals = Intervals.of(connections);
        List<EndpointUse> endpoints = EndpointUses.of(groups);
        Map<Integer, PortReuse> portReuses = PortReuses.of(groups);
        return new Traffic(
                capture,
                connections,
                groups,
                intervals,
                endpoints,
                retries.join(),
                nameLookups,
                pages.join(),
                portReuses);
    }

    private static <T> ForkJoinTask<T> begun(Callable<T> work, boolean elsewhere) {
        ForkJoinTask<T> task = ForkJoinTask.adapt(work);
        if (elsewhere) {
            task.fork();
        } else {
            task.invoke();
        }
        return task;
    }

    /** Looks across the connections of a capture without name lookups. */
    public static Traffic of(CaptureFacts capture, List<AnalysedConnection> connections) {
        return of(capture, connections, List.of());
    }

    /** The same with pages that were found before what tells them was hidden. */
    public Traffic withPages(List<Page> found) {
        return new Traffic(capture, connections, groups, intervals, endpoints, retries, nameLookups, found, portReuses);
    }

    /** Only the connections that a condition picks, and what they make of the services. */
    public Traffic only(Predicate<AnalysedConnection> condition) {
        return of(capture, connections.stream().filter(condition).toList(), nameLookups);
    }

    /** The same with only one of the exchanges and turns; of connections without it, none. */
    public Traffic onlyInterval(TiledInterval interval) {
        return of(
                capture, connections.stream().map(c -> c.onlyInterval(interval)).toList(), nameLookups);
    }

    /** All exchanges, connection by connection. */
    public List<TiledExchange> exchanges() {
        return connections.stream().flatMap(c -> c.exchanges().stream()).toList();
    }

    /** Their time by cause. */
    public WaitTotals waitTotals() {
        return WaitTotals.of(exchanges());
    }

    /** All turns of connections whose content cannot be read, connection by connection. */
    public List<TiledTurn> turns() {
        return connections.stream().flatMap(c -> c.turns().stream()).toList();
    }

    /** Their time by cause. */
    public WaitTotals turnTotals() {
        return WaitTotals.of(turns());
    }

    /** Sum of the elapsed times of all exchanges. */
    public long exchangeTimeNs() {
        long sum = 0;
        for (AnalysedConnection connection : connections) {
            for (TiledExchange exchange : connection.exchanges()) {
                sum += exchange.elapsedNs();
            }
        }
        return sum;
    }

    /** Sum of the elapsed times of all exchanges and turns: what findings' costs are a part of. */
    public long accountedNs() {
        return intervals.elapsedNs();
    }

    /** True if anything has its time accounted for, be it exchanges or turns. */
    public boolean hasIntervals() {
        return intervals.count() > 0;
    }

    /** True if anything was recognised as exchanges. */
    public boolean hasExchanges() {
        return connections.stream().anyMatch(c -> !c.exchanges().isEmpty());
    }
}
