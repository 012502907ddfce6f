package org.wirelapse.analysis.follow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.tcp.Segments;

/** What both sides said, in the order in which it began to pass. */
public final class Conversation {
    /** More parts are not listed. */
    private static final int MOST_PARTS = 200_000;

    private final List<Part> parts = new ArrayList<>();

    private Conversation() {}

    /**
     * Lays out a conversation.
     *
     * @param segments the connection's
     * @param contents what its layers carry in clear, the outer first
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public static Conversation of(Segments segments, List<Content> contents) {
        Conversation conversation = new Conversation();
        for (Content content : contents) {
            MessageParts messageParts = new MessageParts(segments, content);
            if (content.http2()) {
                conversation.addInterleaved(content, messageParts);
            } else {
                conversation.addInTurn(segments, content, messageParts);
            }
        }
        return conversation;
    }

    /** The parts. */
    public List<Part> parts() {
        return Collections.unmodifiableList(parts);
    }

    /** True if there are more parts than are listed. */
    public boolean cut() {
        return parts.size() == MOST_PARTS;
    }

    /** Messages whose frames lie between those of others; frames that belong to none are left out. */
    private void addInterleaved(Content content, MessageParts messageParts) {
        List<Part> all = new ArrayList<>();
        for (Told message : Told.in(content)) {
            if (parts.size() + all.size() < MOST_PARTS) {
                all.addAll(messageParts.of(message, 0));
            }
        }
        all.sort(Comparator.comparingInt(part -> part.place().row()));
        parts.addAll(all.subList(0, Math.min(all.size(), MOST_PARTS - parts.size())));
    }

    private void addInTurn(Segments segments, Content content, MessageParts messageParts) {
        SentParts client = new SentParts(segments, content, Direction.CLIENT_TO_SERVER, messageParts);
        SentParts server = new SentParts(segments, content, Direction.SERVER_TO_CLIENT, messageParts);
        while (parts.size() < MOST_PARTS) {
            boolean clientNext = client.nextRow() <= server.nextRow();
            SentParts next = clientNext ? client : server;
            if (next.nextRow() == Integer.MAX_VALUE) {
                break;
            }
            parts.add(next.take((clientNext ? server : client).nextRow()));
        }
    }
}
