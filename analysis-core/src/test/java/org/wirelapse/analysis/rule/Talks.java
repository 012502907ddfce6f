package org.wirelapse.analysis.rule;

import java.math.BigDecimal;
import org.wirelapse.analysis.conversation.Conversation;

/** Beginnings that rule tests share: a path of 20 ms, seen at the client. */
public final class Talks {
    /** A request of 27 bytes. */
    public static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

    /** An answer of 38 bytes. */
    public static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    private Talks() {}

    /** A connection that is set up at 0 s. */
    public static Conversation connected() {
        return Conversation.tcp().handshake("0.000", "0.020", "0.020");
    }

    /** A GET for a path. */
    public static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
    }

    /** Header of an answer with so many bytes of body. */
    public static String answer(int body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body + "\r\n\r\n";
    }

    /** A connection that begins at a time in ms, asks once and is closed by the client. */
    public static Conversation oneExchange(int beginMs, String path) {
        return Conversation.tcp()
                .handshake(at(beginMs), at(beginMs + 20), at(beginMs + 20))
                .client(at(beginMs + 21), "P.", get(path))
                .server(at(beginMs + 42), "P.", OK)
                .client(at(beginMs + 43), "F.")
                .server(at(beginMs + 63), "F.")
                .client(at(beginMs + 63), ".");
    }

    /** A time in ms as conversations write it. */
    public static String at(int ms) {
        return BigDecimal.valueOf(ms, 3).toPlainString();
    }
}
