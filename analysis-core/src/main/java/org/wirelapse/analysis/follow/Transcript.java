package org.wirelapse.analysis.follow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.unit.ByteCounts;
import org.wirelapse.analysis.unit.Durations;

/**
 * Writes a conversation down: a title for each part that says who sent it, when, in which packets; then its text or its bytes, with gaps
 * where they are. Bodies that are no text are summed up in a line; compressed ones are opened.
 *
 * @param form as text or in hex
 * @param secrets whether credentials in headers are shown
 * @param maxPartBytes more of a part is not written
 */
public record Transcript(Form form, Secrets secrets, int maxPartBytes) {
    /** How bytes are written. */
    public enum Form {
        TEXT,
        HEX
    }

    /**
     * Writes all parts.
     *
     * @throws IOException if it cannot be written
     * @throws java.io.UncheckedIOException if the capture cannot be read
     */
    public void write(Conversation conversation, Appendable target) throws IOException {
        for (Part part : conversation.parts()) {
            write(part, target);
        }
        if (conversation.cut()) {
            target.append("There is more than is listed here.\n");
        }
    }

    /**
     * Writes one part with its title.
     *
     * @throws IOException if it cannot be written
     * @throws java.io.UncheckedIOException if the capture cannot be read
     */
    public void write(Part part, Appendable target) throws IOException {
        target.append(title(part)).append('\n');
        target.append(form == Form.HEX ? hex(part) : hasBody(part) ? body(part) : text(part));
        target.append('\n');
    }

    /** One line that says what a part is: who sent it, when, in which packets, how long. */
    public static String title(Part part) {
        StringBuilder title = new StringBuilder();
        title.append(part.direction() == Direction.CLIENT_TO_SERVER ? "client → server" : "server → client");
        title.append(" · ").append(part.kind().name().toLowerCase(Locale.ROOT));
        if (part.exchange() >= 0) {
            title.append(" of exchange ").append(part.exchange());
        }
        title.append(" · ").append(ByteCounts.text(part.length()));
        title.append(" · at ").append(Durations.text(part.startNs()));
        if (part.firstPacket() > 0) {
            boolean several = part.lastPacket() > part.firstPacket();
            title.append(several ? " · packets " : " · packet ").append(part.firstPacket());
            title.append(several ? "–" + part.lastPacket() : "");
        }
        return title.toString();
    }

    private static boolean hasBody(Part part) {
        return part.kind() == Part.Kind.BODY || part.kind() == Part.Kind.MESSAGE;
    }

    private String text(Part part) {
        StringBuilder text = new StringBuilder();
        long end = 0;
        for (Run run : part.runs(0, maxPartBytes, secrets)) {
            text.append(run.gap() ? gap(run) : PartText.text(run.bytes(), StandardCharsets.UTF_8));
            end = run.end();
        }
        return finished(text, end < part.length());
    }

    private String hex(Part part) {
        StringBuilder text = new StringBuilder();
        long end = 0;
        for (Run run : part.runs(0, maxPartBytes, secrets)) {
            if (run.gap()) {
                text.append(gap(run));
            }
            for (int at = 0; at < run.bytes().length; at += PartText.ROW_BYTES) {
                text.append(String.format("%08x  ", run.position() + at));
                text.append(PartText.hexRow(run.bytes(), at)).append('\n');
            }
            end = run.end();
        }
        return finished(text, end < part.length());
    }

    private String body(Part part) {
        DecodedBody decoded = DecodedBody.of(part, maxPartBytes);
        Boolean said = part.type().text();
        boolean isText = said == null ? PartText.looksLikeText(decoded.bytes()) : said;
        String coded = part.type().codings().isEmpty()
                ? ""
                : ", sent as " + String.join(", ", part.type().codings());
        StringBuilder text = new StringBuilder();
        if (!isText || decoded.bytes().length == 0) {
            String type = part.type().mediaType() == null
                    ? "binary data"
                    : part.type().mediaType();
            text.append("[").append(type).append(coded).append("]\n");
        } else {
            text.append(PartText.text(decoded.bytes(), part.type().charset()));
        }
        return finished(text, false) + (decoded.problem() == null ? "" : "[" + decoded.problem() + "]\n");
    }

    private static String gap(Run run) {
        return "[the capture lacks " + ByteCounts.text(run.gapBytes()) + "]\n";
    }

    private static String finished(StringBuilder text, boolean cut) {
        boolean lineEnds = text.length() == 0 || text.charAt(text.length() - 1) == '\n';
        return text + (lineEnds ? "" : "\n") + (cut ? "[there is more]\n" : "");
    }
}
