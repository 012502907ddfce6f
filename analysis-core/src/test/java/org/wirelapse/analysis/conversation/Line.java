package org.wirelapse.analysis.conversation;

import java.util.Scanner;
import org.wirelapse.analysis.conversation.Conversation.Speaker;
import org.wirelapse.analysis.wire.DecodedSegment;

/** One line of a {@link Conversation}, which tells the notation. */
final class Line {
    private final DecodedSegment segment = new DecodedSegment();
    private final Speaker speaker;
    private final Speaker peer;
    private final int given;
    private int snap = Integer.MAX_VALUE;
    private Integer acknowledged;
    /** With an absolute number, which nothing that follows builds on. */
    private boolean stray;

    /**
     * Reads a line.
     *
     * @param given length of the payload that came with it, or -1
     */
    Line(String line, Speaker speaker, Speaker peer, int given) {
        this.speaker = speaker;
        this.peer = peer;
        this.given = given;
        Scanner words = new Scanner(line);
        defaults(words.next());
        while (words.hasNext()) {
            read(words.next(), words);
        }
        finish();
    }

    DecodedSegment segment() {
        return segment;
    }

    private boolean syn() {
        return (segment.flags & DecodedSegment.SYN) != 0;
    }

    private void defaults(String flags) {
        for (char letter : flags.toCharArray()) {
            int bit = "FSRP.UEW-".indexOf(letter);
            if (bit < 0) {
                throw new IllegalArgumentException("no such flag: " + letter);
            }
            segment.flags |= 1 << bit & 0xff;
        }
        segment.sequence = speaker.initial + (syn() ? 0 : speaker.next);
        segment.payloadLength = Math.max(0, given);
        segment.window = speaker.window;
        segment.ipId = ++speaker.ipId & 0xffff;
        segment.timeToLive = 64;
        segment.maximumSegmentSize = -1;
        segment.windowScale = -1;
    }

    private void read(String word, Scanner words) {
        switch (word) {
            case "seq" -> sequence(words.nextInt());
            case "len" -> segment.payloadLength = words.nextInt();
            case "ack" -> acknowledged = peer.initial + words.nextInt();
            case "win" -> segment.window = words.nextInt();
            case "mss" -> segment.maximumSegmentSize = words.nextInt();
            case "sackOK" -> segment.sackPermitted = true;
            case "wscale" -> segment.windowScale = words.nextInt();
            case "ts" -> timestamps(words.nextInt(), words.nextInt());
            case "sack" -> sack(words.next());
            case "id" -> segment.ipId = words.nextInt();
            case "ttl" -> segment.timeToLive = words.nextInt();
            case "tfo" -> segment.fastOpen = true;
            case "badsum" -> segment.badChecksum = true;
            case "ce" -> segment.congestionExperienced = true;
            case "snap" -> snap = words.nextInt();
            case "rawseq" -> {
                segment.sequence = (int) words.nextLong();
                stray = true;
            }
            case "rawack" -> acknowledged = (int) words.nextLong();
            default -> range(word);
        }
    }

    private void sequence(int number) {
        if (syn()) {
            speaker.initial = number;
            segment.sequence = number;
        } else {
            segment.sequence = speaker.initial + number;
        }
    }

    private void timestamps(int value, int echo) {
        segment.hasTimestamps = true;
        segment.tsVal = value;
        segment.tsEcr = echo;
    }

    private void sack(String block) {
        String[] edges = block.split(":");
        segment.sackLeft[segment.sackBlocks] = peer.initial + Integer.parseInt(edges[0]);
        segment.sackRight[segment.sackBlocks++] = peer.initial + Integer.parseInt(edges[1]);
    }

    private void range(String range) {
        String[] ends = range.split(":");
        int from = Integer.parseInt(ends[0]);
        int length = Integer.parseInt(ends[1]) - from;
        if (given >= 0 && given != length) {
            throw new IllegalArgumentException(range + " is " + length + " bytes, but the payload has " + given);
        }
        segment.sequence = speaker.initial + from;
        segment.payloadLength = length;
    }

    private void finish() {
        if ((segment.flags & DecodedSegment.ACK) != 0) {
            segment.acknowledgment = acknowledged != null ? acknowledged : peer.initial + peer.next;
        }
        segment.capturedPayload = Math.min(segment.payloadLength, snap);
        boolean reset = (segment.flags & DecodedSegment.RST) != 0;
        int fin = segment.flags & DecodedSegment.FIN;
        int next = segment.sequence - speaker.initial + (syn() ? 1 : 0) + segment.payloadLength + fin;
        if (!reset && !stray && next > speaker.next) {
            speaker.next = next;
        }
        speaker.window = segment.window;
    }
}
