package org.wirelapse.analysis.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Talks.at;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;
import org.wirelapse.analysis.rule.Examined;

class PagesTest {
    private static final String NO_REFERER = null;

    /** A connection of its own that asks at a time in ms and has its answer 40 ms later. */
    private static Conversation fetch(int askedMs, String target, String referer, String type) {
        String fetchedFor = referer == null ? "" : "Referer: http://a" + referer + "\r\n";
        return Conversation.tcp()
                .handshake(at(askedMs - 20), at(askedMs), at(askedMs))
                .client(at(askedMs), "P.", "GET " + target + " HTTP/1.1\r\nHost: a\r\n" + fetchedFor + "\r\n")
                .server(
                        at(askedMs + 40),
                        "P.",
                        "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: 1\r\n\r\nx");
    }

    private static String pages(Conversation... conversations) {
        List<Page> pages = Examined.traffic(conversations).pages();
        return pages.stream()
                .map(page -> streams(page.exchanges()) + " by " + streams(page.chain()))
                .collect(Collectors.joining("; "));
    }

    private static String streams(List<ExchangePlace> places) {
        return places.stream().map(place -> String.valueOf(place.stream())).collect(Collectors.joining(","));
    }

    @Test
    void whatNamesThePageBelongsToIt() {
        assertEquals(
                "0,1,2,3 by 0,2,3",
                pages(
                        fetch(100, "/", NO_REFERER, "text/html; charset=utf-8"),
                        fetch(200, "/style.css", "/", "text/css"),
                        fetch(210, "/app.js", "/", "text/javascript"),
                        fetch(300, "/font.woff", "/style.css", "font/woff2")));
    }

    @Test
    void withoutARefererTimeDecides() {
        assertEquals(
                "0,1 by 0,1",
                pages(
                        fetch(100, "/", NO_REFERER, "text/html"),
                        fetch(200, "/logo.png", NO_REFERER, "image/png"),
                        fetch(5_000, "/ping", NO_REFERER, "application/json")));
    }

    @Test
    void theNextDocumentIsTheNextPage() {
        assertEquals(
                "0 by 0; 1,2 by 1,2",
                pages(
                        fetch(100, "/", NO_REFERER, "text/html"),
                        fetch(3_000, "/cart", "/", "text/html"),
                        fetch(3_100, "/cart.css", "/cart", "text/css")));
    }

    @Test
    void aFrameBelongsToThePageThatShowsIt() {
        assertEquals(
                "0,1 by 0,1", pages(fetch(100, "/", NO_REFERER, "text/html"), fetch(200, "/frame", "/", "text/html")));
    }

    @Test
    void calledServicesAreNoPages() {
        assertEquals("", pages(fetch(100, "/api", NO_REFERER, "application/json")));
    }
}
