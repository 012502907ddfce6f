package org.wirelapse.analysis.traffic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wirelapse.analysis.flow.IpAddress;
import org.wirelapse.analysis.http.HttpRequest;
import org.wirelapse.analysis.http.HttpResponse;
import org.wirelapse.analysis.wait.TiledExchange;

/**
 * Finds pages: an exchange that brought an HTML document, and those of the same client that say that they were fetched for it (Referer, RFC
 * 9110 §10.1.3), straight or by way of what it fetched, such as a style sheet. Clients may leave the Referer out; then an exchange belongs to
 * the client's latest page as long as that is still at work. A group is an inference, never a fact of the wire.
 */
final class Pages {
    /** A page at which nothing went on for longer than this is complete: what comes later was asked for by a person or a timer. */
    private static final long QUIET_NS = 1_000_000_000L;

    private record Fetch(AnalysedConnection connection, TiledExchange exchange) {
        ExchangePlace place() {
            return new ExchangePlace(
                    connection.connection().stream(), exchange.exchange().index());
        }

        HttpRequest request() {
            return exchange.exchange().request();
        }

        long askedNs() {
            return request().bounds().startNs();
        }

        boolean bringsDocument() {
            HttpResponse response = exchange.exchange().response();
            String type = response == null
                    ? ""
                    : response.fields().first("content-type").orElse("");
            return type.toLowerCase(Locale.ROOT).startsWith("text/html");
        }

        /** As a Referer names it: host and target, whatever the scheme. */
        String address() {
            String target = request().target();
            return target.startsWith("/") ? request().host() + target : withoutScheme(target);
        }

        /** The address that it was fetched for, or null if it does not say. */
        String fetchedFor() {
            return request().fields().first("referer").map(Fetch::withoutScheme).orElse(null);
        }

        private static String withoutScheme(String url) {
            int scheme = url.indexOf("://");
            return scheme < 0 ? url : url.substring(scheme + 3);
        }
    }

    /** A page that is being put together. */
    private static final class Growing {
        final List<Fetch> fetches = new ArrayList<>();
        long endNs;

        void add(Fetch fetch) {
            fetches.add(fetch);
            endNs = Math.max(endNs, fetch.exchange().endNs());
        }

        Page toPage() {
            return new Page(
                    fetches.get(0).exchange().startNs(),
                    endNs,
                    fetches.stream().map(Fetch::place).toList(),
                    chain());
        }

        /** Back from what ended last: before each, the latest that had ended when it began. */
        private List<ExchangePlace> chain() {
            List<Fetch> byEnd = new ArrayList<>(fetches);
            byEnd.sort(Comparator.comparingLong(fetch -> fetch.exchange().endNs()));
            List<ExchangePlace> chain = new ArrayList<>();
            int at = byEnd.size() - 1;
            while (at >= 0) {
                chain.add(0, byEnd.get(at).place());
                long begunNs = byEnd.get(at).exchange().startNs();
                at--;
                while (at >= 0 && byEnd.get(at).exchange().endNs() > begunNs) {
                    at--;
                }
            }
            return chain;
        }
    }

    private final List<Growing> pages = new ArrayList<>();
    /** The page that fetched an address last. */
    private final Map<String, Growing> byAddress = new HashMap<>();

    private Pages() {}

    /** The pages of every client, by their begin. */
    static List<Page> of(List<AnalysedConnection> connections) {
        Map<IpAddress, List<Fetch>> byClient = new HashMap<>();
        for (AnalysedConnection connection : connections) {
            for (TiledExchange exchange : connection.exchanges()) {
                byClient.computeIfAbsent(connection.connection().client().address(), c -> new ArrayList<>())
                        .add(new Fetch(connection, exchange));
            }
        }
        List<Page> all = new ArrayList<>();
        byClient.values().forEach(fetches -> all.addAll(new Pages().pages(fetches)));
        all.sort(Comparator.comparingLong(Page::startNs).thenComparingInt(page -> page.document().stream()));
        return List.copyOf(all);
    }

    private List<Page> pages(List<Fetch> fetches) {
        if (fetches.stream().noneMatch(Fetch::bringsDocument)) {
            return List.of();
        }
        fetches.sort(Comparator.comparingLong(Fetch::askedNs));
        fetches.forEach(this::add);
        return pages.stream().map(Growing::toPage).toList();
    }

    private void add(Fetch fetch) {
        Growing page = pageOf(fetch);
        if (page == null && fetch.bringsDocument()) {
            page = new Growing();
            pages.add(page);
        }
        if (page != null) {
            page.add(fetch);
            byAddress.put(fetch.address(), page);
        }
    }

    /** The page that a fetch belongs to, or null if it begins one or belongs to none. */
    private Growing pageOf(Fetch fetch) {
        String fetchedFor = fetch.fetchedFor();
        Growing named = fetchedFor == null ? null : byAddress.get(fetchedFor);
        Growing latest = pages.isEmpty() ? null : pages.get(pages.size() - 1);
        Growing page = fetchedFor == null ? latest : named;
        if (page == null || fetch.askedNs() - page.endNs > QUIET_NS) {
            return null;
        }
        // A document that names the page is a frame of it while that loads; one that names none is where the client
        // went next.
        return fetch.bringsDocument() && fetchedFor == null ? null : page;
    }
}
