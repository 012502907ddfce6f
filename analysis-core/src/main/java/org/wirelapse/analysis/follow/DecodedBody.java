package org.wirelapse.analysis.follow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * A body with its content codings undone.
 *
 * @param bytes its begin, as much as was asked for
 * @param whole true if that is all of it
 * @param problem why it could not be read on, in words, or null
 */
public record DecodedBody(byte[] bytes, boolean whole, String problem) {
    private static final int COPY_BYTES = 1 << 13;
    private static final String LACKING = "the capture lacks bytes of it";

    /**
     * Decodes the begin of a body.
     *
     * @param body the part
     * @param maxBytes no more than that are kept, whatever a compressed body may swell to
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public static DecodedBody of(Part body, int maxBytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Outcome outcome = copy(body, bytes, maxBytes);
            return new DecodedBody(bytes.toByteArray(), outcome.whole, outcome.problem);
        } catch (IOException e) {
            throw new IllegalStateException("an array cannot fail", e);
        }
    }

    /**
     * Saves a body decoded.
     *
     * @param body the part
     * @param maxBytes no more than that are written
     * @return why it is not whole, in words, or null
     * @throws IOException if it cannot be written
     * @throws java.io.UncheckedIOException if the capture cannot be read
     */
    public static String save(Part body, OutputStream target, long maxBytes) throws IOException {
        return copy(body, target, maxBytes).problem;
    }

    /**
     * Saves a part as it was sent, with zeros where the capture lacks bytes.
     *
     * @throws IOException if it cannot be written
     * @throws java.io.UncheckedIOException if the capture cannot be read
     */
    public static void saveAsSent(Part part, OutputStream target) throws IOException {
        new PartInput(part, true).transferTo(target);
    }

    /**
     * How copying ended.
     *
     * @param whole true if all was copied
     * @param problem why not, or null
     */
    private record Outcome(boolean whole, String problem) {
        static final Outcome WHOLE = new Outcome(true, null);

        static Outcome cut(String problem) {
            return new Outcome(false, problem);
        }
    }

    private static Outcome copy(Part body, OutputStream target, long maxBytes) throws IOException {
        List<String> codings = body.type().codings();
        if (!ContentDecoding.known(codings)) {
            return Outcome.cut("its coding " + String.join(", ", codings) + " cannot be undone here");
        }
        PartInput sent = new PartInput(body, false);
        try (InputStream decoded = ContentDecoding.undo(sent, codings)) {
            return copy(decoded, sent, target, maxBytes);
        } catch (ContentDecoding.DamagedException e) {
            return Outcome.cut(sent.stoppedAtGap() ? LACKING : "its compressed data is damaged");
        }
    }

    private static Outcome copy(InputStream decoded, PartInput sent, OutputStream target, long maxBytes)
            throws IOException {
        byte[] block = new byte[COPY_BYTES];
        long left = maxBytes;
        int got = decoded.read(block);
        while (got > 0 && left > 0) {
            int wanted = (int) Math.min(got, left);
            target.write(block, 0, wanted);
            left -= wanted;
            got = wanted < got ? got : decoded.read(block);
        }
        if (got > 0) {
            return Outcome.cut("it is longer than " + maxBytes + " bytes");
        }
        return sent.stoppedAtGap() ? Outcome.cut(LACKING) : Outcome.WHOLE;
    }
}
