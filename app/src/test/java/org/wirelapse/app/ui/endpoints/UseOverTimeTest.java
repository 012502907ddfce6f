package org.wirelapse.app.ui.endpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirelapse.analysis.traffic.EndpointUse;
import org.wirelapse.app.ui.SampleSession;
import org.wirelapse.app.ui.session.Session;

class UseOverTimeTest {
    /** Sockets in TIME_WAIT at the client, at the server, and none. */
    @ParameterizedTest
    @ValueSource(strings = {"ten-connections", "no-length", "connect-failed"})
    void theChartCountsTimeWaitAsTheTableDoes(String sample) throws IOException {
        Session session = SampleSession.open(sample);
        List<EndpointUse> uses = session.analysis().traffic().endpoints();
        assertFalse(uses.isEmpty());
        for (EndpointUse use : uses) {
            assertEquals(
                    use.timeWaitPeak(), UseOverTime.of(session, use).timeWait().most(), use::toString);
        }
        session.source().close();
    }
}
