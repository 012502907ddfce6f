package org.wirelapse.analysis.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirelapse.analysis.flow.Direction.CLIENT_TO_SERVER;
import static org.wirelapse.analysis.flow.Direction.SERVER_TO_CLIENT;
import static org.wirelapse.analysis.http.Talk.MS;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which response belongs to which request, and how far each exchange came. */
class ExchangesTest {
    private static final String GET = "GET /a HTTP/1.1\r\nHost: shop.example\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

    private static String get(String target) {
        return GET.replace("/a", target);
    }

    private static String ok(int status) {
        return OK.replace("200", Integer.toString(status));
    }

    private static List<Integer> statuses(List<Exchange> exchanges) {
        return exchanges.stream()
                .map(e -> e.response() == null ? 0 : e.response().status())
                .toList();
    }

    private static List<Exchange.State> states(List<Exchange> exchanges) {
        return exchanges.stream().map(Exchange::state).toList();
    }

    @Test
    void pairsARequestWithItsResponse() {
        HttpAnalysis analysis = Talk.opened().client(GET).server(OK).analyze();
        Exchange exchange = analysis.exchanges().get(0);
        assertEquals(List.of("HTTP/1.1"), analysis.protocols());
        assertFalse(analysis.reversed());
        assertEquals("GET", exchange.request().method());
        assertEquals("/a", exchange.request().target());
        assertEquals("shop.example", exchange.request().host());
        assertEquals(200, exchange.response().status());
        assertEquals(Exchange.State.COMPLETE, exchange.state());
        assertEquals(0, exchange.pipelinedBehind());
    }

    @Test
    void pairsAPipelineInOrderAndCountsAnswersStillDue() {
        List<Exchange> exchanges = Talk.opened()
                .client(get("/1") + get("/2"))
                .client(get("/3"))
                .server(ok(201))
                .client(get("/4"))
                .server(ok(202) + ok(203) + ok(206))
                .exchanges();
        assertEquals(List.of(201, 202, 203, 206), statuses(exchanges));
        assertEquals(
                List.of(0, 1, 2, 2),
                exchanges.stream().map(Exchange::pipelinedBehind).toList());
    }

    @Test
    void countsAnswersDueByWhatTheClientHadReceivedNotByWhatTheTapSaw() {
        List<Exchange> exchanges = Talk.opened()
                .client(get("/1"))
                .crossing()
                .server(OK)
                .client(get("/2"))
                .arrived()
                .server(OK)
                .exchanges();
        assertEquals(1, exchanges.get(1).pipelinedBehind());
    }

    @Test
    void listsInterimResponsesWithTheFinalOne() {
        Exchange exchange = Talk.opened()
                .client("POST / HTTP/1.1\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n")
                .server("HTTP/1.1 100 Continue\r\n\r\n")
                .client("hi")
                .server("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n")
                .server(OK)
                .exchanges()
                .get(0);
        assertEquals(List.of(100, 103), exchange.response().interim());
        assertEquals(2 * MS, exchange.response().interimStartNs());
        assertEquals(5 * MS, exchange.response().bounds().startNs());
        assertEquals(3 * MS, exchange.request().bounds().endNs());
    }

    @Test
    void leavesAResponseSentBeforeTheRequestCameUnpaired() {
        HttpAnalysis analysis = Talk.opened()
                .crossing()
                .client(GET)
                .server("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                .fin(SERVER_TO_CLIENT)
                .arrived()
                .analyze();
        assertEquals(
                List.of(408),
                analysis.unsolicited().stream().map(HttpResponse::status).toList());
        assertEquals(List.of(Exchange.State.UNANSWERED), states(analysis.exchanges()));
    }

    @Test
    void saysHowFarEachExchangeCameWhenTheConnectionEnds() {
        List<Exchange> exchanges = Talk.opened()
                .client(get("/1") + get("/2") + get("/3") + "POST /4 HTTP/1.1\r\nContent-Length: 10\r\n\r\nhalf")
                .server(OK + OK.substring(0, OK.length() - 2))
                .reset(SERVER_TO_CLIENT)
                .exchanges();
        assertEquals(
                List.of(
                        Exchange.State.COMPLETE,
                        Exchange.State.TRUNCATED,
                        Exchange.State.UNANSWERED,
                        Exchange.State.REQUEST_INCOMPLETE),
                states(exchanges));
        assertEquals(3, exchanges.get(1).response().bounds().bodyBytes());
        assertFalse(exchanges.get(1).response().bounds().complete());
        assertEquals(4, exchanges.get(3).request().bounds().bodyBytes());
    }

    @Test
    void keepsWhatTheCaptureEndsInAsInProgress() {
        List<Exchange> exchanges = Talk.opened()
                .client(get("/1") + get("/2"))
                .server(OK.substring(0, OK.length() - 2))
                .exchanges();
        assertEquals(List.of(Exchange.State.IN_PROGRESS, Exchange.State.IN_PROGRESS), states(exchanges));
    }

    @Test
    void callsARequestThatWasAnsweredTooEarlyIncomplete() {
        List<Exchange> exchanges = Talk.opened()
                .client("POST / HTTP/1.1\r\nContent-Length: 100000\r\n\r\nsome")
                .server(ok(413))
                .exchanges();
        assertEquals(List.of(Exchange.State.REQUEST_INCOMPLETE), states(exchanges));
    }

    @Test
    void stopsReadingWhereATunnelBegins() {
        HttpAnalysis analysis = Talk.opened()
                .client("GET /chat HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n")
                .server("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n")
                .client(GET)
                .server(OK)
                .analyze();
        assertEquals(1, analysis.exchanges().size());
        assertEquals(List.of(), analysis.unsolicited());
        Exchange exchange = analysis.exchanges().get(0);
        assertEquals(Exchange.State.COMPLETE, exchange.state());
        assertEquals(Framing.TUNNEL, exchange.response().bounds().framing());
        assertEquals(0, exchange.response().bounds().bodyBytes());
    }

    @Test
    void doesNotBlameTheUpgradeRequestForTheBytesOfTheTunnel() {
        Exchange exchange = Talk.opened()
                .client("CONNECT origin.example:443 HTTP/1.1\r\nHost: origin.example:443\r\n\r\n")
                .server("HTTP/1.1 200 Connection established\r\n\r\n")
                .client("\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003 and so on")
                .exchanges()
                .get(0);
        assertEquals("origin.example:443", exchange.request().host());
        assertEquals(Framing.TUNNEL, exchange.response().bounds().framing());
        assertTrue(exchange.request().ambiguities().isEmpty());
    }

    @Test
    void readsOnAfterARefusedConnect() {
        List<Exchange> exchanges = Talk.opened()
                .client("CONNECT origin.example:443 HTTP/1.1\r\n\r\n")
                .server(ok(403))
                .client(GET)
                .server(OK)
                .exchanges();
        assertEquals(List.of(403, 200), statuses(exchanges));
    }

    @Test
    void findsRequestsThatTravelFromTheSupposedServer() {
        HttpAnalysis analysis = Talk.midstream().server(GET).client(OK).analyze();
        assertTrue(analysis.reversed());
        assertEquals(List.of(200), statuses(analysis.exchanges()));
    }

    @Test
    void keepsAnOlderConnectionThatBothSidesWantToKeep() {
        String keep = "Connection: keep-alive\r\n";
        List<Exchange> exchanges = Talk.opened()
                .client("GET /1 HTTP/1.0\r\n" + keep + "\r\n")
                .server("HTTP/1.0 200 OK\r\n" + keep + "Content-Length: 2\r\n\r\nok")
                .client("GET /2 HTTP/1.0\r\n\r\n")
                .server("HTTP/1.0 200 OK\r\n\r\nthe rest")
                .fin(SERVER_TO_CLIENT)
                .analyze()
                .exchanges();
        assertEquals(List.of(Exchange.State.COMPLETE, Exchange.State.COMPLETE), states(exchanges));
        assertEquals(8, exchanges.get(1).response().bounds().bodyBytes());
    }

    @Test
    void readsOnAfterErrors() {
        List<Exchange> exchanges = Talk.opened()
                .client("GET / HTTP/1.1\r\nbad line\r\n\r\n")
                .server(ok(400))
                .client(GET)
                .server(ok(500))
                .client(GET)
                .server(OK)
                .exchanges();
        assertEquals(List.of(400, 500, 200), statuses(exchanges));
    }

    @Test
    void namesTheOlderProtocol() {
        HttpAnalysis analysis = Talk.opened()
                .client("GET / HTTP/1.0\r\n\r\n")
                .server("HTTP/1.0 200 OK\r\n\r\nall of it")
                .fin(SERVER_TO_CLIENT)
                .analyze();
        assertEquals(List.of("HTTP/1.0"), analysis.protocols());
        assertEquals(Exchange.State.COMPLETE, analysis.exchanges().get(0).state());
    }

    @Test
    void keepsAResponseWithoutItsRequestApart() {
        HttpAnalysis analysis =
                Talk.midstream().server(OK).client(GET).server(ok(201)).analyze();
        assertEquals(
                List.of(200),
                analysis.unsolicited().stream().map(HttpResponse::status).toList());
        assertEquals(List.of(201), statuses(analysis.exchanges()));
    }

    @Test
    void doesNotGiveALaterResponseToARequestWhoseOwnWasNotCaptured() {
        List<Exchange> exchanges = Talk.opened()
                .client(get("/1"))
                .unseen(SERVER_TO_CLIENT, ok(201))
                .client(get("/2"))
                .server(ok(202))
                .fin(SERVER_TO_CLIENT)
                .exchanges();
        assertEquals(List.of(0, 202), statuses(exchanges));
        assertEquals(List.of(Exchange.State.IN_PROGRESS, Exchange.State.COMPLETE), states(exchanges));
        assertEquals(0, exchanges.get(1).pipelinedBehind());
    }

    @Test
    void passesOverOneRequestOfAPipelineWhoseResponseWasNotCaptured() {
        List<Exchange> exchanges = Talk.opened()
                .client(get("/1") + get("/2") + get("/3"))
                .unseen(SERVER_TO_CLIENT, ok(201))
                .server(ok(202))
                .server(ok(203))
                .ack(CLIENT_TO_SERVER)
                .exchanges();
        assertEquals(List.of(0, 202, 203), statuses(exchanges));
    }

    @Test
    void doesNotGiveTheResponseOfAnUncapturedRequestToTheNextOne() {
        HttpAnalysis analysis = Talk.opened()
                .client(get("/1"))
                .server(ok(201))
                .unseen(CLIENT_TO_SERVER, get("/2"))
                .server(ok(202))
                .client(get("/3"))
                .server(ok(203))
                .analyze();
        assertEquals(List.of(201, 203), statuses(analysis.exchanges()));
        assertEquals(
                List.of(202),
                analysis.unsolicited().stream().map(HttpResponse::status).toList());
    }

    @Test
    void doesNotCallARequestUnansweredWhenTheAnswersAreNotInTheCapture() {
        List<Exchange> exchanges = Talk.opened()
                .client(GET)
                .unseen(SERVER_TO_CLIENT, OK)
                .fin(CLIENT_TO_SERVER)
                .exchanges();
        assertNull(exchanges.get(0).response());
        assertEquals(List.of(Exchange.State.IN_PROGRESS), states(exchanges));
    }

    @Test
    void callsARequestUnansweredThatGotSomethingElse() {
        List<Exchange> exchanges = Talk.opened()
                .client(GET)
                .server("<html>no header at all</html>")
                .fin(SERVER_TO_CLIENT)
                .exchanges();
        assertEquals(List.of(Exchange.State.UNANSWERED), states(exchanges));
    }

    @Test
    void acceptsStatusCodesNobodyDefined() {
        assertEquals(
                List.of(799), statuses(Talk.opened().client(GET).server(ok(799)).exchanges()));
    }

    @Test
    void findsNothingInOtherProtocols() {
        String tls = "\u0016\u0003\u0001\u0000\u0005hello";
        assertEquals(HttpAnalysis.NONE, Talk.opened().client(tls).server(tls).analyze());
        assertEquals(
                HttpAnalysis.NONE,
                Talk.opened().server("220 mail ESMTP\r\n").client("HELO me\r\n").analyze());
        assertEquals(
                HttpAnalysis.NONE,
                Talk.opened()
                        .client("OPTIONS rtsp://a/ RTSP/1.0\r\n\r\n")
                        .server("RTSP/1.0 200 OK\r\n\r\n")
                        .analyze());
        assertEquals(
                HttpAnalysis.NONE,
                Talk.opened().client("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").analyze());
        assertEquals(HttpAnalysis.NONE, Talk.opened().analyze());
    }
}
