package org.wirelapse.analysis.report.html;

import java.util.List;
import org.wirelapse.analysis.wait.WaitFamily;

/**
 * What stands on the page, ready to be shown: numbers are printed, and characters that cannot be seen are spelt out. What is left to the
 * template is the place of each text, and the escaping that this place asks for.
 *
 * @param title names of the files
 * @param verdict the answer
 * @param measured what was looked at and how
 * @param files the capture's files
 * @param facts when, how much, where
 * @param warnings what limits the trust in the capture
 * @param looks the families' colours, for the style sheet and the legend
 * @param bar where the time went
 * @param causes where the time went, in numbers
 * @param findings worst first
 * @param slowest slowest exchanges first
 * @param moments times for the timeline
 * @param checks what became of each rule
 * @param version version of the program
 */
public record Page(
        String title,
        String verdict,
        String measured,
        List<FileRow> files,
        List<Fact> facts,
        List<String> warnings,
        List<Look> looks,
        List<Tile> bar,
        List<CauseRow> causes,
        List<FindingCard> findings,
        List<SlowRow> slowest,
        List<Fact> moments,
        List<CheckRow> checks,
        String version) {
    /**
     * A file.
     *
     * @param description name, size, format
     * @param sha256 of its bytes
     */
    public record FileRow(String description, String sha256) {}

    /**
     * A name and what belongs to it.
     *
     * @param name the name
     * @param text what belongs to it
     */
    public record Fact(String name, String text) {}

    /**
     * How a family looks.
     *
     * @param family the family
     * @param light colour on a light ground
     * @param dark colour on a dark ground
     * @param hatch path of its hatch in a cell of 8 by 8, empty where it is plain
     */
    public record Look(WaitFamily family, String light, String dark, String hatch) {}

    /**
     * Time of one cause.
     *
     * @param family its family
     * @param words the cause
     * @param time how long in all
     * @param share of the whole
     */
    public record CauseRow(WaitFamily family, String words, String time, String share) {}

    /**
     * A finding.
     *
     * @param severity in lower case
     * @param title in a few words
     * @param summary what was found here
     * @param explanation why it happens
     * @param cost time lost, empty where none
     * @param confidence what it rests on
     * @param otherReadings what else it could be
     * @param remedy what to try
     * @param packets evidence
     * @param filter for Wireshark
     * @param rule id of the rule
     */
    public record FindingCard(
            String severity,
            String title,
            String summary,
            String explanation,
            String cost,
            String confidence,
            List<String> otherReadings,
            String remedy,
            String packets,
            String filter,
            String rule) {}

    /**
     * A slow exchange.
     *
     * @param title request and outcome
     * @param time how long
     * @param where stream and ends
     * @param begun when, UTC
     * @param tiles its time as a bar
     * @param sentence its time in words, with packets
     */
    public record SlowRow(String title, String time, String where, String begun, List<Tile> tiles, String sentence) {}

    /**
     * A check.
     *
     * @param rule id of the rule
     * @param status outcome in words
     * @param text what it looks for, or why it did not
     */
    public record CheckRow(String rule, String status, String text) {}
}
