package org.wirelapse.analysis.http;

import java.util.List;

/**
 * What an HTTP/2 connection shows besides its exchanges.
 *
 * @param joinedLate true if the capture lacks its begin, so that header fields sent before are not known
 * @param lostFrames true if frames are missing inside
 * @param unreadableStreams streams whose requests could not be read, or were sent before the capture
 * @param pushes what the server pushed
 * @param goAways announcements that no further streams are taken
 */
public record Http2Session(
        boolean joinedLate, boolean lostFrames, int unreadableStreams, List<Push> pushes, List<GoAway> goAways) {
    /**
     * A response that nobody asked for (RFC 9113 §8.4).
     *
     * @param stream the stream that it came on
     * @param target what it answers
     * @param status its status, 0 if it never came
     * @param bodyBytes its body
     */
    public record Push(int stream, String target, int status, long bodyBytes) {}

    /**
     * A GOAWAY frame (RFC 9113 §6.8).
     *
     * @param fromServer who sent it
     * @param lastStream the last stream that its sender takes
     * @param code why; 0 for no error
     * @param row row of its segment, -1 in a hole
     * @param timeNs when it passed, ns since the capture's start
     */
    public record GoAway(boolean fromServer, int lastStream, long code, int row, long timeNs) {}
}
