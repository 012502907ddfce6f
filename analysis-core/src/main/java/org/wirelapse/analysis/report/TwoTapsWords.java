package org.wirelapse.analysis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.taps.ClockState;
import org.wirelapse.analysis.taps.LostPacket;
import org.wirelapse.analysis.taps.MatchedBy;
import org.wirelapse.analysis.taps.OneWayDelays;
import org.wirelapse.analysis.taps.PathDirection;
import org.wirelapse.analysis.taps.ServerClock;
import org.wirelapse.analysis.taps.ServerTimes;
import org.wirelapse.analysis.taps.TwoTaps;
import org.wirelapse.analysis.unit.Counts;
import org.wirelapse.analysis.unit.Durations;

/** What two captures of the same traffic show, in words and in rows of a table. File names are as given: whoever shows them escapes them. */
public final class TwoTapsWords {
    private static final int MOST_PACKETS = 20;
    private static final String UNKNOWN = "–";

    private TwoTapsWords() {}

    /**
     * What the path did to one direction, a text for each of {@link #COLUMNS}.
     *
     * @param name the direction
     * @param cells the rest
     */
    public record Row(String name, List<String> cells) {}

    /** Heads of the columns behind the name. */
    public static final List<String> COLUMNS =
            List.of("sent", "lost", "reordered", "shortest delay", "median", "95 %", "longest");

    /** The directions of all connections together. */
    public static List<Row> rows(TwoTaps taps) {
        return List.of(row(taps, Direction.CLIENT_TO_SERVER), row(taps, Direction.SERVER_TO_CLIENT));
    }

    private static Row row(TwoTaps taps, Direction direction) {
        PathDirection path = taps.total(direction);
        OneWayDelays delays = path.delays();
        return new Row(
                name(direction),
                List.of(
                        String.valueOf(path.sent()),
                        String.valueOf(path.lost().size()),
                        String.valueOf(path.reordered()),
                        time(delays.minNs()),
                        time(delays.medianNs()),
                        time(delays.p95Ns()),
                        time(delays.maxNs())));
    }

    private static String name(Direction direction) {
        return direction == Direction.CLIENT_TO_SERVER ? "client to server" : "server to client";
    }

    private static String time(OptionalLong ns) {
        return ns.isPresent() ? Durations.text(ns.getAsLong()) : UNKNOWN;
    }

    /** What was found in both, how the clocks stand, how long the server took, and where packets were lost. */
    public static List<String> facts(TwoTaps taps) {
        List<String> facts = new ArrayList<>();
        facts.add(connections(taps));
        facts.add(clock(taps.clockState()));
        if (taps.connections().stream().anyMatch(shared -> !shared.serverTimes().isEmpty())) {
            facts.add(think(taps));
        }
        for (Direction direction : Direction.values()) {
            lost(facts, taps, direction);
        }
        return facts;
    }

    private static String connections(TwoTaps taps) {
        int both = taps.connections().size();
        long translated = taps.connections().stream()
                .filter(shared -> shared.matchedBy() == MatchedBy.SEQUENCE_NUMBERS)
                .count();
        return Counts.text(both, "connection") + " in both captures"
                + (translated == 0 ? "" : ", " + translated + " of them under other addresses")
                + (taps.onlyAtClient() == 0 ? "" : ", " + taps.onlyAtClient() + " only in the client's")
                + (taps.onlyAtServer() == 0 ? "" : ", " + taps.onlyAtServer() + " only in the server's") + ".";
    }

    private static String clock(ClockState state) {
        ServerClock clock = state.clock();
        if (clock == null) {
            return problem(state.problem()) + " One-way delays are not known.";
        }
        long ahead = clock.aheadNs(0);
        String drift = clock.drift() == 0
                ? "no drift can be seen"
                : String.format(Locale.ROOT, "it drifts by %+.0f ppm", clock.drift() * 1e6);
        return "The server's clock is " + Durations.text(Math.abs(ahead)) + (ahead < 0 ? " behind" : " ahead of")
                + " the client's, and " + drift
                + ". The shortest delays there and back are taken as equal; each can be off by "
                + Durations.text(clock.uncertaintyNs()) + " at most, one way longer and the other shorter.";
    }

    private static String problem(ClockState.Problem problem) {
        return switch (problem) {
            case ONE_WAY ->
                "Not both directions have packets that are in both captures, so the clocks cannot be compared.";
            case EXCHANGED ->
                "Packets of the client pass the server's capture first: the two captures seem to be exchanged.";
            case UNSTEADY -> "The two clocks do not keep to one line: one of them was set while the captures ran.";
        };
    }

    private static String think(TwoTaps taps) {
        long exchanges = taps.connections().stream()
                .mapToLong(s -> s.serverTimes().size())
                .sum();
        long ns = taps.connections().stream()
                .flatMap(shared -> shared.serverTimes().stream())
                .mapToLong(ServerTimes::thinkNs)
                .filter(think -> think > 0)
                .sum();
        return "From request to answer the server took " + Durations.text(ns) + " in "
                + Counts.text(exchanges, "exchange") + ", measured at the server.";
    }

    private static void lost(List<String> facts, TwoTaps taps, Direction direction) {
        PathDirection path = taps.total(direction);
        String capture = direction == Direction.CLIENT_TO_SERVER ? "client's" : "server's";
        if (!path.lost().isEmpty()) {
            List<Integer> packets = path.lost().stream().map(LostPacket::packet).toList();
            facts.add("Lost from " + name(direction) + ": " + FindingWords.packets(packets, MOST_PACKETS) + " of the "
                    + capture + " capture.");
        }
        note(
                facts,
                path.missed(),
                "arrived and is not in the other capture",
                "arrived and are not in the other capture",
                direction);
        note(
                facts,
                path.unsent(),
                "arrived that its sender's capture lacks",
                "arrived that their sender's capture lacks",
                direction);
        note(facts, path.duplicated(), "was doubled on the way", "were doubled on the way", direction);
        note(
                facts,
                path.outside(),
                "passed while the other capture did not run",
                "passed while the other capture did not run",
                direction);
    }

    private static void note(List<String> facts, int number, String one, String many, Direction direction) {
        if (number > 0) {
            facts.add("From " + name(direction) + ": " + Counts.text(number, "packet") + " "
                    + (number == 1 ? one : many) + ".");
        }
    }
}
