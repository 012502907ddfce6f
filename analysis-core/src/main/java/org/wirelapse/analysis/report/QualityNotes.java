package org.wirelapse.analysis.report;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.traffic.Quality;
import org.wirelapse.analysis.unit.ByteCounts;
import org.wirelapse.analysis.unit.Counts;

/** What limits the trust in a capture, in sentences that say what it means for the results. */
public final class QualityNotes {
    private final List<String> notes = new ArrayList<>();

    private QualityNotes() {}

    /** One sentence for each limit, none for a capture without. */
    public static List<String> of(Quality quality) {
        QualityNotes notes = new QualityNotes();
        if (quality.unseenBytes() > 0) {
            notes.notes.add(ByteCounts.text(quality.unseenBytes())
                    + " were acknowledged but never captured: the capture dropped packets, and what fell into the holes"
                    + " is not known.");
        }
        notes.add(
                quality.oneSidedConnections(),
                "connection",
                "of which only one direction was captured: waits on the other side cannot be told apart.");
        notes.add(
                quality.midstreamConnections(),
                "connection",
                "had begun before the capture: set-up, options and window scale are not known.");
        notes.add(quality.snappedPackets(), "packet", "cut by the snap length: what lay behind the cut was not read.");
        notes.add(
                quality.clockSteps(), "time", "the capture's clock stepped back: times around there are made not to.");
        notes.add(
                quality.duplicatePackets(),
                "packet",
                "captured twice, as a mirror port does: copies are told from retransmissions.");
        notes.add(
                quality.superSegments(),
                "segment",
                "larger than the MSS (offload): the spacing of packets inside them cannot be seen.");
        notes.add(
                quality.badChecksums(),
                "segment",
                "with a wrong checksum, as senders make them that leave it to the network card: analysed all the same.");
        return notes.notes;
    }

    private void add(int number, String thing, String meaning) {
        if (number > 0) {
            notes.add(Counts.text(number, thing) + " " + meaning);
        }
    }
}
