package org.wirelapse.analysis.report;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.taps.OneWayDelays;
import org.wirelapse.analysis.taps.PathDirection;
import org.wirelapse.analysis.taps.ServerClock;
import org.wirelapse.analysis.taps.ServerTimes;
import org.wirelapse.analysis.taps.SharedConnection;
import org.wirelapse.analysis.taps.TwoTaps;
import org.wirelapse.analysis.traffic.CaptureFacts;

/** What a second capture adds, for {@link JsonReport}: the clocks, the path, the server's own times. */
final class JsonTwoTaps {
    private final JsonFields json;
    private final Consumer<CaptureFacts> capture;
    private final boolean everyPacket;

    /**
     * A writer.
     *
     * @param capture writes the fields of a capture
     * @param everyPacket true to add which packet here is which there
     */
    JsonTwoTaps(JsonFields json, Consumer<CaptureFacts> capture, boolean everyPacket) {
        this.json = json;
        this.capture = capture;
        this.everyPacket = everyPacket;
    }

    void field(TwoTaps taps) {
        if (taps == null) {
            json.unknown("two_captures");
            return;
        }
        json.object("two_captures", () -> {
            json.object("server_capture", () -> capture.accept(taps.server()));
            clock(taps.clock());
            json.constant("clock_problem", taps.clockState().problem());
            json.number("only_in_client_capture", taps.onlyAtClient());
            json.number("only_in_server_capture", taps.onlyAtServer());
            json.objects("connections", taps.connections(), shared -> connection(shared, taps.clock()));
        });
    }

    private void clock(ServerClock clock) {
        if (clock == null) {
            json.unknown("clock");
            return;
        }
        json.object("clock", () -> {
            json.number("offset_ns", clock.aheadNs(0));
            json.number("uncertainty_ns", clock.uncertaintyNs());
            json.fraction("drift_ppm", clock.drift() * 1e6);
        });
    }

    private void connection(SharedConnection shared, ServerClock clock) {
        json.number("stream", shared.stream());
        json.number("server_stream", shared.serverStream());
        json.constant("matched_by", shared.matchedBy());
        json.object("directions", () -> {
            json.object("client_to_server", () -> direction(shared.direction(Direction.CLIENT_TO_SERVER)));
            json.object("server_to_client", () -> direction(shared.direction(Direction.SERVER_TO_CLIENT)));
        });
        json.objects("exchanges", shared.serverTimes(), times -> times(times, clock));
        packets(shared);
    }

    private void direction(PathDirection path) {
        json.number("sent", path.sent());
        json.number("received", path.received());
        json.objects("lost", path.lost(), packet -> {
            json.number("packet", packet.packet());
            json.number("time_ns", packet.timeNs());
            json.number("payload_bytes", packet.payloadBytes());
        });
        json.number("missed", path.missed());
        json.number("outside", path.outside());
        json.number("unsent", path.unsent());
        json.number("duplicated", path.duplicated());
        json.number("reordered", path.reordered());
        json.object("delay", () -> delays(path.delays()));
    }

    private void delays(OneWayDelays delays) {
        json.number("samples", delays.samples());
        json.number("min_ns", delays.minNs());
        json.number("median_ns", delays.medianNs());
        json.number("p95_ns", delays.p95Ns());
        json.number("max_ns", delays.maxNs());
    }

    private void times(ServerTimes times, ServerClock clock) {
        json.number("index", times.index());
        json.number("think_ns", times.thinkNs());
        if (clock == null) {
            json.unknown("request_end_ns");
            json.unknown("response_start_ns");
            json.unknown("response_end_ns");
        } else {
            json.number("request_end_ns", clock.toClientNs(times.requestEndNs()));
            json.number("response_start_ns", clock.toClientNs(times.responseStartNs()));
            json.number("response_end_ns", clock.toClientNs(times.responseEndNs()));
        }
        json.numbers("server_packets", times.requestPacket(), times.responsePacket());
    }

    private void packets(SharedConnection shared) {
        if (!everyPacket) {
            json.unknown("packets");
            return;
        }
        Iterable<Integer> rows = () -> IntStream.range(0, shared.packets())
                .filter(row -> shared.serverPacket(row).isPresent())
                .iterator();
        json.objects("packets", rows, row -> {
            json.number("packet", shared.packet(row));
            json.number("server_packet", shared.serverPacket(row));
            json.number("delay_ns", shared.delayNs(row));
        });
    }
}
