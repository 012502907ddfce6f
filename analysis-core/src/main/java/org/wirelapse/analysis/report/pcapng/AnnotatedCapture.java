package org.wirelapse.analysis.report.pcapng;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.wirelapse.analysis.capture.FileFacts;
import org.wirelapse.analysis.capture.PacketSource;
import org.wirelapse.analysis.capture.PcapngWriter;
import org.wirelapse.analysis.flow.SegmentLog;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.report.ConnectionRows;
import org.wirelapse.analysis.report.ToolVersion;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.traffic.AnalysedConnection;

/**
 * Packets of an analysed capture as a pcapng file, with what the analysis says of them as their comments. They are copied one by one, so the
 * size of the capture costs no memory. Credentials and cookies in clear text are overwritten unless they are asked for.
 *
 * @param analysis what is said of them
 * @param rows the account of each of its connections
 * @param packets the capture that was analysed
 * @param withSecrets true if the file is to bring the TLS secrets along, and credentials and cookies are to stay readable
 */
public record AnnotatedCapture(Analysis analysis, ConnectionRows rows, PacketSource packets, boolean withSecrets) {
    private static final int PACKETS_PER_REPORT = 1024;

    /**
     * Copies every packet of the capture, so that packet and stream numbers stay what they are.
     *
     * @param out is closed
     * @return false if it was cancelled before the end
     * @throws IOException if the capture cannot be read any more, or the copy not be written
     */
    public boolean writeWhole(OutputStream out, Progress progress) throws IOException {
        BitSet all = new BitSet();
        all.set(1, analysis.capture().packets() + 1);
        return write(all, out, progress);
    }

    /**
     * Copies the packets of the analysis' connections only; their comments say which number a packet had.
     *
     * @param out is closed
     * @return false if it was cancelled before the end
     * @throws IOException if the capture cannot be read any more, or the copy not be written
     */
    public boolean writeConnections(OutputStream out, Progress progress) throws IOException {
        BitSet numbers = new BitSet();
        for (AnalysedConnection connection : analysis.traffic().connections()) {
            SegmentLog log = connection.connection().log();
            for (int row = 0; row < log.size(); row++) {
                numbers.set(log.packet(row));
            }
        }
        return write(numbers, out, progress);
    }

    private boolean write(BitSet numbers, OutputStream target, Progress progress) throws IOException {
        try (OutputStream out = target) {
            Masks masks = withSecrets ? Masks.NONE : Masks.of(analysis, rows, packets, progress);
            // Given up meanwhile, there may be credentials that were not found.
            return !progress.cancelled() && write(numbers, masks, out, progress);
        }
    }

    private boolean write(BitSet numbers, Masks masks, OutputStream out, Progress progress) throws IOException {
        PacketComments comments = PacketComments.of(analysis);
        int total = numbers.cardinality();
        int done = 0;
        try (PcapngWriter writer = new PcapngWriter(out, "Wirelapse " + ToolVersion.text(), origin())) {
            for (String keyLog : withSecrets ? packets.tlsKeyLogs() : List.<String>of()) {
                writer.secrets(keyLog);
            }
            for (int number = numbers.nextSetBit(1); number > 0; number = numbers.nextSetBit(number + 1)) {
                done++;
                packets.copy(number, masks.on(number), withNumber(number, done, comments.on(number)), writer);
                if (done % PACKETS_PER_REPORT == 0) {
                    if (progress.cancelled()) {
                        return false;
                    }
                    progress.report("writing packets", done, total);
                }
            }
        }
        return true;
    }

    private static List<String> withNumber(int before, int now, List<String> comments) {
        if (before == now || comments.isEmpty()) {
            return comments;
        }
        List<String> numbered = new ArrayList<>();
        numbered.add("Packet " + before + " of the capture, by which number the comments call it");
        numbered.addAll(comments);
        return numbered;
    }

    private String origin() {
        return analysis.capture().files().stream()
                .map(FileFacts::name)
                .collect(Collectors.joining(", ", "Packets of ", ", with comments by Wirelapse"));
    }
}
