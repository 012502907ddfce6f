package org.wirelapse.analysis.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.wirelapse.analysis.stream.ByteStream;
import org.wirelapse.analysis.tcp.Segments;

/** Finds the HTTP/1.x messages of a connection by what its bytes look like, on any port, and pairs them. */
public final class HttpAnalyzer {
    /** Segments of each direction that are looked at for a first start line; a connection that shows none is not HTTP. */
    private static final int FIRST_LOOK = 16;

    private HttpAnalyzer() {}

    /**
     * Analyses a connection. A pure function; what it costs grows with the number of messages, not with their bodies, and a connection
     * that carries something else costs a look at the first bytes of a few segments.
     *
     * @param clientToServer what the client sent
     * @param serverToClient what the server sent
     * @param segments the rows that the streams point to
     * @param ended true if a FIN or RST ended the connection: what is not there will not come
     */
    public static HttpAnalysis analyze(
            ByteStream clientToServer, ByteStream serverToClient, Segments segments, boolean ended) {
        boolean forward =
                begins(clientToServer, StartLine.Kind.REQUEST) || begins(serverToClient, StartLine.Kind.RESPONSE);
        if (forward) {
            return read(clientToServer, serverToClient, segments, ended, false);
        }
        boolean reversed =
                begins(serverToClient, StartLine.Kind.REQUEST) || begins(clientToServer, StartLine.Kind.RESPONSE);
        return reversed ? read(serverToClient, clientToServer, segments, ended, true) : HttpAnalysis.NONE;
    }

    private static boolean begins(ByteStream stream, StartLine.Kind kind) {
        return new Resync(new StreamReader(stream), kind, new long[0]).scan(0, FIRST_LOOK) >= 0;
    }

    private static HttpAnalysis read(
            ByteStream requestStream, ByteStream responseStream, Segments segments, boolean ended, boolean reversed) {
        boolean fromStart = segments.size() > 0 && segments.log().syn(0);
        List<Message> requests = requests(requestStream, segments, fromStart);
        Pairing pairing = new Pairing(segments, responseStream, requests, fromStart);
        List<Exchange> exchanges = Exchanges.of(requests, pairing, ended);
        Set<String> protocols = new LinkedHashSet<>();
        exchanges.forEach(exchange -> protocols.add(exchange.protocol()));
        pairing.unsolicited().forEach(response -> protocols.add(Exchanges.protocol(response.version())));
        return new HttpAnalysis(exchanges, List.copyOf(pairing.unsolicited()), List.copyOf(protocols), reversed);
    }

    private static List<Message> requests(ByteStream stream, Segments segments, boolean fromStart) {
        MessageReader reader = new MessageReader(segments, stream, StartLine.Kind.REQUEST, fromStart, new long[0]);
        List<Message> requests = new ArrayList<>();
        for (Head head = reader.next(); head != null; head = reader.next()) {
            requests.add(reader.finish(head, null));
        }
        return requests;
    }
}
