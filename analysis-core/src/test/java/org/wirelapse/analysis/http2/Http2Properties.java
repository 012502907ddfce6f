package org.wirelapse.analysis.http2;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirelapse.analysis.flow.Direction.CLIENT_TO_SERVER;
import static org.wirelapse.analysis.flow.Direction.SERVER_TO_CLIENT;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.http.MessageBounds;

class Http2Properties {
    @Property(tries = 300)
    void anyFramesAreRead(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 10) Integer> types,
            @ForAll @Size(min = 12, max = 12) List<Byte> flags,
            @ForAll @Size(min = 12, max = 12) List<@Size(max = 20) byte[]> payloads,
            @ForAll @Size(max = 30) byte[] rest) {
        FrameTalk talk = FrameTalk.opened().get(1, "/");
        for (int i = 0; i < types.size(); i++) {
            talk.frame(
                    i % 3 == 0 ? CLIENT_TO_SERVER : SERVER_TO_CLIENT,
                    types.get(i),
                    flags.get(i),
                    i % 2 == 0 ? 1 : i % 5,
                    payloads.get(i));
        }
        for (Exchange exchange : talk.raw(SERVER_TO_CLIENT, rest).analyze().exchanges()) {
            assertSane(exchange.request().bounds());
            if (exchange.response() != null) {
                assertSane(exchange.response().bounds());
            }
        }
    }

    private static void assertSane(MessageBounds bounds) {
        assertTrue(bounds.offset() <= bounds.headerEndOffset(), bounds.toString());
        assertTrue(bounds.headerEndOffset() <= bounds.endOffset(), bounds.toString());
        assertTrue(bounds.startNs() <= bounds.headerEndNs() && bounds.headerEndNs() <= bounds.endNs());
        assertTrue(bounds.bodyBytes() >= 0 && bounds.framingBytes() >= 0 && bounds.missingBytes() >= 0);
    }
}
