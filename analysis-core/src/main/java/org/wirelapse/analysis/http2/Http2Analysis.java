package org.wirelapse.analysis.http2;

import java.util.List;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.Http2Session;

/**
 * The HTTP/2 of a connection.
 *
 * @param exchanges in the order that their requests began
 * @param session what else it shows
 * @param clientFrom offset of the client's first frame in its stream
 * @param serverFrom offset of the server's first frame in its stream
 * @param reversed true if requests travel from what was taken for the server
 */
public record Http2Analysis(
        List<Exchange> exchanges, Http2Session session, long clientFrom, long serverFrom, boolean reversed) {}
