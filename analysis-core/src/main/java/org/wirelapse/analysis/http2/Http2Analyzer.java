package org.wirelapse.analysis.http2;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.stream.ByteStream;
import org.wirelapse.analysis.tcp.Segments;

/** Finds the streams of an HTTP/2 connection: by its preface, after an Upgrade, or by frames that follow each other. */
public final class Http2Analyzer {
    /** What a client sends first (RFC 9113 §3.4). */
    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private Http2Analyzer() {}

    /**
     * Analyses a connection that speaks HTTP/2 from its begin, or that was joined later.
     *
     * @param fromStart true if the streams' first bytes are the connection's first
     * @param segments the rows that the streams point to
     * @param ended true if a FIN or RST ended the connection
     * @return null if it is not HTTP/2
     */
    public static Http2Analysis analyze(
            ByteStream clientToServer, ByteStream serverToClient, boolean fromStart, Segments segments, boolean ended) {
        if (prefaceAt(clientToServer, 0)) {
            long server = Math.max(0, serverToClient.nextAvailable(0));
            return new StreamPairing(
                            Http2Side.read(Direction.CLIENT_TO_SERVER, clientToServer, PREFACE.length),
                            Http2Side.read(Direction.SERVER_TO_CLIENT, serverToClient, fromStart ? 0 : server),
                            segments,
                            ended)
                    .analyze(false, null);
        }
        if (prefaceAt(serverToClient, 0)) {
            return new Http2Analysis(null, null, 0, 0, true);
        }
        return fromStart ? null : joined(clientToServer, serverToClient, segments, ended);
    }

    private static Http2Analysis joined(
            ByteStream clientToServer, ByteStream serverToClient, Segments segments, boolean ended) {
        long client = FrameReader.findFirst(clientToServer);
        long server = FrameReader.findFirst(serverToClient);
        if (client < 0 && server < 0) {
            return null;
        }
        return new StreamPairing(
                        Http2Side.read(Direction.CLIENT_TO_SERVER, clientToServer, orEnd(client, clientToServer)),
                        Http2Side.read(Direction.SERVER_TO_CLIENT, serverToClient, orEnd(server, serverToClient)),
                        segments,
                        ended)
                .analyze(true, null);
    }

    private static long orEnd(long offset, ByteStream stream) {
        return offset < 0 ? stream.length() : offset;
    }

    /**
     * Analyses what follows on an Upgrade to h2c (RFC 7540 §3.2).
     *
     * @param upgrade the HTTP/1.1 exchange that was answered with 101; its response comes on stream 1
     * @return null if the client did not begin HTTP/2
     */
    public static Http2Analysis upgraded(
            ByteStream clientToServer, ByteStream serverToClient, Exchange upgrade, Segments segments, boolean ended) {
        long client = upgrade.request().bounds().extent().end();
        long server = upgrade.response().bounds().extent().end();
        if (!prefaceAt(clientToServer, client)) {
            return null;
        }
        return new StreamPairing(
                        Http2Side.read(Direction.CLIENT_TO_SERVER, clientToServer, client + PREFACE.length),
                        Http2Side.read(Direction.SERVER_TO_CLIENT, serverToClient, server),
                        segments,
                        ended)
                .analyze(false, upgrade);
    }

    private static boolean prefaceAt(ByteStream stream, long offset) {
        byte[] begin = new byte[PREFACE.length];
        return stream.read(offset, begin, 0, begin.length) == begin.length && Arrays.equals(begin, PREFACE);
    }
}
