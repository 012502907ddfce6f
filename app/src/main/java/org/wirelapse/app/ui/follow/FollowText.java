package org.wirelapse.app.ui.follow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wirelapse.analysis.follow.Conversation;
import org.wirelapse.analysis.follow.Part;
import org.wirelapse.analysis.follow.PartText;
import org.wirelapse.analysis.follow.Run;
import org.wirelapse.analysis.follow.Secrets;
import org.wirelapse.analysis.follow.Transcript;
import org.wirelapse.analysis.unit.ByteCounts;

/**
 * A page of a conversation in words. Reads the file, so not for the event thread.
 *
 * @param stretches what stands on the page, in order
 * @param next the part that the next page begins with, or -1 where there is no more
 */
record FollowText(List<Stretch> stretches, int next) {
    /** What a page may hold: more would keep the event thread busy with laying it out. */
    private static final int MOST_CHARACTERS = 48_000;

    private static final int MOST_PART_BYTES = 8_000;

    /**
     * Writes a page.
     *
     * @param from the part to begin with
     * @param form as text or in hex
     * @param secrets whether credentials in headers are shown
     */
    static FollowText of(Conversation conversation, int from, Transcript.Form form, Secrets secrets) {
        Page page = new Page(form, secrets);
        List<Part> parts = conversation.parts();
        int at = from;
        while (at < parts.size() && page.length < MOST_CHARACTERS) {
            page.add(parts.get(at++));
        }
        return new FollowText(List.copyOf(page.stretches), at < parts.size() ? at : -1);
    }

    /** A page being written. */
    private static final class Page {
        private final Transcript.Form form;
        private final Secrets secrets;
        private final List<Stretch> stretches = new ArrayList<>();
        private int length;

        Page(Transcript.Form form, Secrets secrets) {
            this.form = form;
            this.secrets = secrets;
        }

        void add(Part part) {
            add(new Stretch(Transcript.title(part) + "\n", part, part.firstPacket(), true));
            if (form == Transcript.Form.HEX) {
                hex(part);
            } else {
                text(part);
            }
            add(new Stretch("\n", part, 0, false));
        }

        private void add(Stretch stretch) {
            stretches.add(stretch);
            length += stretch.text().length();
        }

        /** Decoded as a whole; which byte came in which packet is only known of what was sent as it is. */
        private void text(Part part) {
            StringBuilder text = new StringBuilder();
            try {
                new Transcript(form, secrets, MOST_PART_BYTES).write(part, text);
            } catch (IOException e) {
                throw new IllegalStateException("a builder cannot fail", e);
            }
            int titleEnd = text.indexOf("\n") + 1;
            add(new Stretch(text.substring(titleEnd).stripTrailing() + "\n", part, part.firstPacket(), false));
        }

        private void hex(Part part) {
            long end = 0;
            for (Run run : part.runs(0, MOST_PART_BYTES, secrets)) {
                StringBuilder text = new StringBuilder();
                if (run.gap()) {
                    text.append("[the capture lacks ")
                            .append(ByteCounts.text(run.gapBytes()))
                            .append("]\n");
                }
                for (int at = 0; at < run.bytes().length; at += PartText.ROW_BYTES) {
                    text.append(String.format(Locale.ROOT, "%08x  ", run.position() + at))
                            .append(PartText.hexRow(run.bytes(), at))
                            .append('\n');
                }
                add(new Stretch(text.toString(), part, run.packet(), false));
                end = run.position() + run.bytes().length + run.gapBytes();
            }
            if (end < part.length()) {
                add(new Stretch("[there is more]\n", part, 0, false));
            }
        }
    }
}
