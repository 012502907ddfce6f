package org.wirelapse.analysis.tls;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.http.Talk;

class TlsProperties {
    @Property(tries = 300)
    void anyHandshakeMessageIsRead(
            @ForAll @IntRange(min = 0, max = 24) int type, @ForAll @Size(max = 300) byte[] body) {
        Talk talk = Talk.opened()
                .send(Direction.CLIENT_TO_SERVER, text(TlsTalk.record(22, TlsTalk.clientHello())))
                .send(Direction.SERVER_TO_CLIENT, text(TlsTalk.record(22, TlsTalk.message(type, body))));

        TlsAnalysis tls = TlsAnalyzerTest.analyze(talk);
        assertTrue(tls.reversed() || tls.session().handshake() != null);
    }

    @Property(tries = 300)
    void aHelloWithAnyByteChangedIsRead(
            @ForAll @IntRange(min = 0, max = 110) int at, @ForAll byte value, @ForAll @Size(max = 40) byte[] behind) {
        byte[] hello = TlsTalk.clientHello();
        hello[Math.min(at, hello.length - 1)] = value;
        Talk talk = Talk.opened()
                .send(Direction.CLIENT_TO_SERVER, text(TlsTalk.record(22, hello)))
                .send(Direction.CLIENT_TO_SERVER, text(behind));

        TlsAnalysis tls = TlsAnalyzerTest.analyze(talk);
        assertTrue(tls == null || tls.reversed() || tls.session().version() == null);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
