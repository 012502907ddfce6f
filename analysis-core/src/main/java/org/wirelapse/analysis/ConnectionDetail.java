package org.wirelapse.analysis;

import java.util.List;
import org.wirelapse.analysis.congestion.CongestionAnalysis;
import org.wirelapse.analysis.congestion.CongestionAnalyzer;
import org.wirelapse.analysis.flow.Connection;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.follow.Content;
import org.wirelapse.analysis.follow.Conversation;
import org.wirelapse.analysis.stream.TcpStream;
import org.wirelapse.analysis.tcp.TcpAnalysis;
import org.wirelapse.analysis.traffic.AnalysedConnection;

/**
 * Everything that can be said of one connection, row by row and byte by byte. Large; made anew when it is asked for.
 *
 * @param connection its ends and segments
 * @param tcp what TCP did
 * @param clientToServer the client's bytes
 * @param serverToClient the server's bytes
 * @param clientCongestion congestion control of the client as a sender, without a series where it sent little
 * @param serverCongestion the same of the server
 * @param contents what its layers carry in clear, the outer first
 * @param summary what is kept of it
 */
public record ConnectionDetail(
        Connection connection,
        TcpAnalysis tcp,
        TcpStream clientToServer,
        TcpStream serverToClient,
        CongestionAnalysis clientCongestion,
        CongestionAnalysis serverCongestion,
        List<Content> contents,
        AnalysedConnection summary) {
    /**
     * What both sides said, as far as it can be read.
     *
     * @throws java.io.UncheckedIOException if the file cannot be read any more
     */
    public Conversation conversation() {
        return Conversation.of(tcp.segments(), contents);
    }

    /** Congestion control of one direction's sender, with its windows over time; a replay of the connection where it sent little. */
    public CongestionAnalysis congestion(Direction direction) {
        CongestionAnalysis known = direction == Direction.CLIENT_TO_SERVER ? clientCongestion : serverCongestion;
        return known.series() != null ? known : CongestionAnalyzer.analyze(tcp, direction);
    }

    /** The bytes of one direction. */
    public TcpStream stream(Direction direction) {
        return direction == Direction.CLIENT_TO_SERVER ? clientToServer : serverToClient;
    }
}
