package org.wirelapse.analysis.report.har;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wirelapse.analysis.http.HttpRequest;
import org.wirelapse.analysis.report.JsonFields;
import org.wirelapse.analysis.report.Timestamps;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.ExchangePlace;
import org.wirelapse.analysis.traffic.Page;

/** The pages of an archive, and which entries belong to them. */
final class HarPages {
    private final long captureStartEpochNs;
    private final List<Page> pages;
    private final Map<ExchangePlace, String> idOf = new HashMap<>();
    private final Map<ExchangePlace, String> addressOf = new HashMap<>();

    private HarPages(Analysis analysis) {
        captureStartEpochNs = analysis.capture().startEpochNs();
        pages = analysis.traffic().pages();
        for (int i = 0; i < pages.size(); i++) {
            String id = "page_" + (i + 1);
            pages.get(i).exchanges().forEach(place -> idOf.put(place, id));
        }
        analysis.traffic().connections().forEach(this::addAddresses);
    }

    static HarPages of(Analysis analysis) {
        return new HarPages(analysis);
    }

    private void addAddresses(AnalysedConnection connection) {
        connection.exchanges().forEach(tiled -> {
            HttpRequest request = tiled.exchange().request();
            ExchangePlace place = new ExchangePlace(
                    connection.connection().stream(), tiled.exchange().index());
            if (idOf.containsKey(place)) {
                addressOf.put(place, HarUrl.of(connection, request));
            }
        });
    }

    /** Id of the page that an exchange belongs to, or null. */
    String of(ExchangePlace place) {
        return idOf.get(place);
    }

    /** Writes the list; some readers fail without one. */
    void write(JsonFields json) {
        json.objects("pages", pages, page -> {
            json.text("startedDateTime", Timestamps.rfc3339Millis(captureStartEpochNs + page.startNs()));
            json.text("id", of(page.document()));
            json.text("title", addressOf.get(page.document()));
            json.object("pageTimings", () -> {
                // When the browser had parsed the document no capture tells.
                json.number("onContentLoad", -1);
                json.milliseconds("onLoad", page.elapsedNs());
            });
        });
    }
}
