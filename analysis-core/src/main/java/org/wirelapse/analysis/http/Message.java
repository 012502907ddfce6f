package org.wirelapse.analysis.http;

import java.util.EnumSet;
import java.util.Set;

/** A message that was read, while what stands around it is still being looked at. */
final class Message {
    private final Head head;
    private final MessageBounds bounds;
    private final Set<Ambiguity> ambiguities = EnumSet.noneOf(Ambiguity.class);

    Message(Head head, BodyLength length, Body body, MessageBounds bounds) {
        this.head = head;
        this.bounds = bounds;
        ambiguities.addAll(head.ambiguities());
        ambiguities.addAll(length.ambiguities());
        ambiguities.addAll(body.ambiguities());
    }

    MessageBounds bounds() {
        return bounds;
    }

    /** True if it is known to have been cut: not where the capture lacks what tells its end. */
    boolean cut() {
        return !bounds.complete() && !ambiguities.contains(Ambiguity.NOT_CAPTURED);
    }

    /** Bytes behind it begin no message. */
    void followedByOtherBytes() {
        ambiguities.add(Ambiguity.BYTES_BEHIND);
    }

    /** Bytes behind it belong to another protocol. */
    void opensTunnel() {
        ambiguities.remove(Ambiguity.BYTES_BEHIND);
    }

    String method() {
        return ((RequestLine) head.start()).method();
    }

    String version() {
        return head.start().version();
    }

    HttpRequest toRequest() {
        RequestLine line = (RequestLine) head.start();
        String authority = line.authority();
        String host =
                authority != null ? authority : head.fields().first("host").orElse(null);
        return new HttpRequest(
                line.method(), line.target(), line.version(), host, head.fields(), bounds, Set.copyOf(ambiguities));
    }

    HttpResponse toResponse(Interim interim) {
        StatusLine line = (StatusLine) head.start();
        return new HttpResponse(
                line.status(),
                line.version(),
                head.fields(),
                bounds,
                interim.statuses(),
                interim.startNs(),
                Set.copyOf(ambiguities));
    }
}
