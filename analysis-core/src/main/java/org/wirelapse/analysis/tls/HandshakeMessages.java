package org.wirelapse.analysis.tls;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts the handshake messages of one direction together from the records that they are spread over (RFC 8446 §5.1). */
final class HandshakeMessages {
    static final int CLIENT_HELLO = 1;
    static final int SERVER_HELLO = 2;
    static final int ENCRYPTED_EXTENSIONS = 8;
    static final int CERTIFICATE = 11;
    static final int SERVER_HELLO_DONE = 14;
    static final int FINISHED = 20;

    private static final int HEADER_BYTES = 4;
    /** Longer messages are passed over: a chain of certificates has some thousand bytes. */
    private static final int MOST_BODY_BYTES = 1 << 17;

    private static final int MOST_MESSAGES = 64;

    private final List<Message> messages = new ArrayList<>();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    /** How many bytes must be pending for the next step: a header, or a header and its body. */
    private int needed = HEADER_BYTES;
    /** Bytes of a message that is passed over which are still to come. */
    private int skip;

    /**
     * A message.
     *
     * @param type its type
     * @param body what follows type and length
     */
    record Message(int type, byte[] body) {}

    /** Adds what a record held. */
    void add(byte[] content) {
        int skipped = Math.min(skip, content.length);
        skip -= skipped;
        pending.write(content, skipped, content.length - skipped);
        while (pending.size() >= needed && messages.size() < MOST_MESSAGES) {
            step(pending.toByteArray());
        }
        if (messages.size() == MOST_MESSAGES) {
            pending.reset();
        }
    }

    private void step(byte[] bytes) {
        int body = new ByteCursor(Arrays.copyOfRange(bytes, 1, HEADER_BYTES)).number(3);
        int end = HEADER_BYTES + body;
        if (body <= MOST_BODY_BYTES && bytes.length < end) {
            needed = end;
            return;
        }
        if (body <= MOST_BODY_BYTES) {
            messages.add(new Message(bytes[0], Arrays.copyOfRange(bytes, HEADER_BYTES, end)));
        }
        int used = Math.min(end, bytes.length);
        skip = end - used;
        needed = HEADER_BYTES;
        pending.reset();
        pending.write(bytes, used, bytes.length - used);
    }

    /** A record is missing: what was begun cannot be finished. */
    void interrupted() {
        pending.reset();
        needed = HEADER_BYTES;
        skip = 0;
    }

    /** The messages so far; more than a handshake needs are not kept. */
    List<Message> all() {
        return messages;
    }

    /** Body of the first message of a type, or null. */
    byte[] first(int type) {
        return messages.stream()
                .filter(message -> message.type() == type)
                .map(Message::body)
                .findFirst()
                .orElse(null);
    }

    boolean has(int type) {
        return first(type) != null;
    }
}
