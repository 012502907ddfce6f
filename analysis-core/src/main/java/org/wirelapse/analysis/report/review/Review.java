package org.wirelapse.analysis.report.review;

import java.util.List;
import org.wirelapse.analysis.report.TwoTapsWords;
import org.wirelapse.analysis.wait.WaitFamily;

/**
 * The review of an incident, in the order in which it is read. Numbers are printed, and characters that cannot be seen are spelt out; but
 * names, targets and hosts are the capture's own, so that each format escapes every text for the place where it puts it.
 *
 * @param title names of the files
 * @param verdict the answer
 * @param impact what it meant, in numbers
 * @param method how that was measured
 * @param files the capture's files
 * @param facts when, how much, where, how good
 * @param warnings what limits the trust in the capture
 * @param accounts where the time went: of exchanges, and of turns
 * @param path what a second capture, taken at the server, shows of the path between; null where there is one capture
 * @param findings worst first, numbered from 1
 * @param moreFindings how many more there are that are left out
 * @param slowest slowest exchanges and turns first
 * @param zone what time it was where the report was written
 * @param moments timeline
 * @param checks what became of each rule, those that found nothing first
 * @param limits what the analysis cannot know
 * @param version version of the program
 */
public record Review(
        String title,
        String verdict,
        List<Fact> impact,
        String method,
        List<FileRow> files,
        List<Fact> facts,
        List<String> warnings,
        List<Account> accounts,
        PathSection path,
        List<FindingCard> findings,
        int moreFindings,
        List<SlowRow> slowest,
        String zone,
        List<Moment> moments,
        List<CheckGroup> checks,
        List<String> limits,
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
     * Where the time of some exchanges or turns went.
     *
     * @param title whose time
     * @param bar it as a bar
     * @param causes it in numbers
     */
    public record Account(String title, Bar bar, List<CauseRow> causes) {}

    /**
     * Time of one cause.
     *
     * @param family its family
     * @param words the cause
     * @param time how long in all
     * @param share of the whole, in words
     * @param columns of the whole, of {@link Tile#COLUMNS}
     */
    public record CauseRow(WaitFamily family, String words, String time, String share, int columns) {}

    /**
     * What lies between two captures of the same traffic.
     *
     * @param columns heads of the columns
     * @param rows one for each direction
     * @param facts in words
     */
    public record PathSection(List<String> columns, List<TwoTapsWords.Row> rows, List<String> facts) {}

    /**
     * A finding.
     *
     * @param number its place, from 1
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
            int number,
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
     * A slow exchange or turn.
     *
     * @param title request and outcome
     * @param time how long
     * @param where stream and ends
     * @param begun when, UTC
     * @param bar its time
     * @param sentence its time in words, with packets
     */
    public record SlowRow(String title, String time, String where, String begun, Bar bar, String sentence) {}

    /**
     * Something on the timeline.
     *
     * @param time when, UTC
     * @param offset time since the capture's first packet
     * @param text what happened
     */
    public record Moment(String time, String offset, String text) {}

    /**
     * Rules with the same outcome.
     *
     * @param outcome in words
     * @param checks the rules
     */
    public record CheckGroup(String outcome, List<CheckRow> checks) {}

    /**
     * A check.
     *
     * @param rule id of the rule
     * @param looksFor what it looks for
     * @param reason why it did not, empty where it did
     */
    public record CheckRow(String rule, String looksFor, String reason) {}
}
