package org.wirelapse.analysis.report.har;

import org.wirelapse.analysis.http.MessageBounds;
import org.wirelapse.analysis.tcp.Handshake;
import org.wirelapse.analysis.tls.TlsHandshake;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.wait.TiledExchange;
import org.wirelapse.analysis.wait.Wait;
import org.wirelapse.analysis.wait.WaitCause;

/**
 * The phases of an exchange as HAR 1.2 has them, in ns; -1 for what did not happen within it or was not captured. They are cuts in its time,
 * so all that are not -1, less {@code sslNs}, which HAR counts within {@code connectNs}, add up to its elapsed time.
 *
 * @param blockedNs the rest of the time before the request
 * @param dnsNs looking up the name
 * @param connectNs from the SYN until the connection could carry the request, TLS included
 * @param sslNs the TLS handshake
 * @param sendNs from the request's first byte to its last
 * @param waitNs from there to the response's first byte; to the exchange's end where none came
 * @param receiveNs from the response's first byte to the exchange's end
 */
record HarTimings(long blockedNs, long dnsNs, long connectNs, long sslNs, long sendNs, long waitNs, long receiveNs) {
    private static final long NONE = -1;

    static HarTimings of(AnalysedConnection connection, TiledExchange tiled) {
        MessageBounds request = tiled.exchange().request().bounds();
        boolean answered = tiled.exchange().response() != null;
        long requestNs = clamp(request.startNs(), tiled.startNs(), tiled.endNs());
        long answerNs = answered
                ? clamp(tiled.exchange().response().bounds().startNs(), requestNs, tiled.endNs())
                : tiled.endNs();
        // An answer may come before the request is whole, for example to refuse it.
        long sentNs = clamp(request.endNs(), requestNs, answerNs);
        SetUp setUp = SetUp.of(connection, tiled, requestNs);
        return new HarTimings(
                setUp.blockedNs,
                setUp.dnsNs,
                setUp.connectNs,
                setUp.sslNs,
                sentNs - requestNs,
                answerNs - sentNs,
                tiled.endNs() - answerNs);
    }

    private static long clamp(long ns, long least, long most) {
        return Math.max(least, Math.min(ns, most));
    }

    /** What came before the request's first byte. */
    private record SetUp(long blockedNs, long dnsNs, long connectNs, long sslNs) {
        static SetUp of(AnalysedConnection connection, TiledExchange tiled, long requestNs) {
            long beforeNs = requestNs - tiled.startNs();
            Handshake handshake = connection.tcp().handshake();
            if (beforeNs == 0
                    || handshake.synNs().isEmpty()
                    || handshake.ackNs().isEmpty()) {
                return new SetUp(beforeNs == 0 ? NONE : beforeNs, NONE, NONE, NONE);
            }
            TlsHandshake tls =
                    connection.tls() == null ? null : connection.tls().handshake();
            boolean sealed = tls != null && tls.complete();
            long synNs = clamp(handshake.synNs().getAsLong(), tiled.startNs(), requestNs);
            long openNs = clamp(handshake.ackNs().getAsLong(), synNs, requestNs);
            long readyNs = sealed ? clamp(tls.endNs(), openNs, requestNs) : openNs;
            long dnsNs = lookupNs(tiled, synNs);
            return new SetUp(
                    beforeNs - Math.max(0, dnsNs) - (readyNs - synNs),
                    dnsNs,
                    readyNs - synNs,
                    sealed ? readyNs - clamp(tls.startNs(), openNs, readyNs) : NONE);
        }

        private static long lookupNs(TiledExchange tiled, long untilNs) {
            long sum = NONE;
            for (Wait wait : tiled.waits()) {
                if (wait.cause() == WaitCause.NAME_LOOKUP && wait.endNs() <= untilNs) {
                    sum = Math.max(0, sum) + wait.durationNs();
                }
            }
            return sum;
        }
    }
}
