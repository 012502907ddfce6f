package org.wirelapse.analysis.report;

import java.util.List;
import org.wirelapse.analysis.wait.Wait;

/** The tiles of an exchange, the same wherever JSON has them. */
public final class JsonWaits {
    private JsonWaits() {}

    /** The field {@code waits}. */
    public static void field(JsonFields json, List<Wait> waits) {
        json.objects("waits", waits, wait -> {
            json.constant("cause", wait.cause());
            json.number("start_ns", wait.startNs());
            json.number("end_ns", wait.endNs());
            json.numbers("packets", wait.firstPacket(), wait.lastPacket());
        });
    }
}
