package org.wirelapse.app.ui.charts;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.wirelapse.analysis.congestion.WindowSeries;

/** A state over time, drawn as a lane of coloured boxes: each state holds until the next begins. */
final class Strip {
    private final String name;
    private final String meaning;
    private final List<State> states;
    private final int[] kinds;
    private final long[] times;
    private final int size;

    /**
     * One of the states.
     *
     * @param name a few words
     * @param letters one or two, for where there is no room
     * @param sentence what it means
     * @param look its colour
     */
    record State(String name, String letters, String sentence, StateLook look) {}

    private Strip(String name, String meaning, List<State> states, int[] kinds, long[] times, int size) {
        this.name = name;
        this.meaning = meaning;
        this.states = states;
        this.kinds = kinds;
        this.times = times;
        this.size = size;
    }

    /**
     * The changes of one column.
     *
     * @param states all there are
     * @param kind index into the states for an entry of the series
     */
    static Strip of(String name, String meaning, List<State> states, WindowSeries windows, IntUnaryOperator kind) {
        int[] kinds = new int[windows.size()];
        long[] times = new long[windows.size()];
        int size = 0;
        for (int i = 0; i < windows.size(); i++) {
            int now = kind.applyAsInt(i);
            if (size == 0 || kinds[size - 1] != now) {
                kinds[size] = now;
                times[size++] = windows.timeNs(i);
            }
        }
        return new Strip(name, meaning, states, Arrays.copyOf(kinds, size), Arrays.copyOf(times, size), size);
    }

    String name() {
        return name;
    }

    /** What it shows, a sentence, with all states that occur. */
    String meaning() {
        StringBuilder text = new StringBuilder(meaning);
        Arrays.stream(kinds).distinct().sorted().mapToObj(states::get).forEach(state -> text.append("<br><b>")
                .append(state.letters())
                .append(" ")
                .append(state.name())
                .append("</b>: ")
                .append(state.sentence()));
        return text.toString();
    }

    /** Number of changes. */
    int size() {
        return size;
    }

    /** When a state begins, ns since the capture's start. */
    long startNs(int index) {
        return times[index];
    }

    State state(int index) {
        return states.get(kinds[index]);
    }

    /** The change whose state holds at a time, or -1 before the first. */
    int at(long ns) {
        int place = Arrays.binarySearch(times, 0, size, ns);
        return place >= 0 ? place : -place - 2;
    }
}
