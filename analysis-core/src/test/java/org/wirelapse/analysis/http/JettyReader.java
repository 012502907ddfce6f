package org.wirelapse.analysis.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpVersion;

/** What Jetty's parser makes of a stream of valid messages. */
final class JettyReader implements HttpParser.RequestHandler, HttpParser.ResponseHandler {
    /**
     * One message.
     *
     * @param start method and target, or status
     * @param bodyBytes body without chunk framing
     * @param end offset behind it
     */
    record Read(String start, long bodyBytes, long end) {}

    private final List<Read> messages = new ArrayList<>();
    private String start;
    private long bodyBytes;
    private boolean complete;

    static List<Read> requests(String text) {
        JettyReader reader = new JettyReader();
        HttpParser parser = new HttpParser((HttpParser.RequestHandler) reader);
        return reader.read(parser, text, index -> false);
    }

    /**
     * Reads responses.
     *
     * @param toHead which of them answer a HEAD request
     */
    static List<Read> responses(String text, IntPredicate toHead) {
        JettyReader reader = new JettyReader();
        HttpParser parser = new HttpParser((HttpParser.ResponseHandler) reader);
        return reader.read(parser, text, toHead);
    }

    private List<Read> read(HttpParser parser, String text, IntPredicate toHead) {
        ByteBuffer buffer = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
        while (buffer.hasRemaining()) {
            parser.reset();
            parser.setHeadResponse(toHead.test(messages.size()));
            bodyBytes = 0;
            complete = false;
            parser.parseNext(buffer);
            if (!complete) {
                throw new IllegalStateException("stopped in " + start + " at " + buffer.position());
            }
            messages.add(new Read(start, bodyBytes, buffer.position()));
        }
        return messages;
    }

    @Override
    public void startRequest(String method, String target, HttpVersion version) {
        start = method + ' ' + target;
    }

    @Override
    public void startResponse(HttpVersion version, int status, String reason) {
        start = Integer.toString(status);
    }

    @Override
    public boolean content(ByteBuffer content) {
        bodyBytes += content.remaining();
        return false;
    }

    @Override
    public boolean headerComplete() {
        return false;
    }

    @Override
    public boolean contentComplete() {
        return false;
    }

    @Override
    public boolean messageComplete() {
        complete = true;
        return true;
    }

    @Override
    public void parsedHeader(HttpField field) {}

    @Override
    public void earlyEOF() {}

    @Override
    public void badMessage(HttpException failure) {
        throw new IllegalStateException(failure.getReason());
    }
}
