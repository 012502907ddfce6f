package org.wirelapse.analysis.follow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.http.BodyRanges;
import org.wirelapse.analysis.http.Extent;
import org.wirelapse.analysis.http2.DataRanges;
import org.wirelapse.analysis.http2.HeaderTexts;
import org.wirelapse.analysis.stream.ByteRanges;
import org.wirelapse.analysis.stream.ByteStream;
import org.wirelapse.analysis.tcp.Segments;

/** Makes the parts of messages: a header each, and a body where there is one. */
final class MessageParts {
    private final Segments segments;
    private final Content content;
    private final Map<Direction, Map<Long, String>> headerTexts = new HashMap<>();

    MessageParts(Segments segments, Content content) {
        this.segments = segments;
        this.content = content;
    }

    /** The parts of a message, which do not come before a row. */
    List<Part> of(Told message, int before) {
        ByteStream stream = content.sent(message.direction()).stream();
        Extent extent = message.extent();
        PartPlace headerPlace = place(message, before, extent.start(), extent.headerEnd());
        Part header = new Part(Part.Kind.HEADER, headerPlace, BodyType.UNKNOWN, header(message, headerPlace));
        if (message.bounds().bodyBytes() == 0) {
            return List.of(header);
        }
        PartPlace bodyPlace = place(message, headerPlace.row(), extent.headerEnd(), extent.end());
        Source body = new StreamSource(segments, stream, body(message, stream));
        return List.of(header, new Part(Part.Kind.BODY, bodyPlace, BodyType.of(message.fields()), body));
    }

    private PartPlace place(Told message, int before, long from, long to) {
        return PartPlace.of(
                segments,
                content.sent(message.direction()).stream(),
                message.direction(),
                message.exchange(),
                before,
                from,
                to);
    }

    private Source header(Told message, PartPlace place) {
        Content.Sent sent = content.sent(message.direction());
        if (message.http2Stream() == 0) {
            return new StreamSource(
                    segments,
                    sent.stream(),
                    () -> ByteRanges.of(
                            message.extent().start(), message.extent().headerEnd()));
        }
        Map<Long, String> texts =
                headerTexts.computeIfAbsent(message.direction(), d -> HeaderTexts.of(sent.stream(), sent.from()));
        return new TextSource(texts.getOrDefault(message.extent().start(), ""), place.firstPacket(), place.startNs());
    }

    private static Supplier<ByteRanges> body(Told message, ByteStream stream) {
        return message.http2Stream() == 0
                ? () -> BodyRanges.of(stream, message.bounds())
                : () -> DataRanges.of(stream, message.extent(), message.http2Stream());
    }
}
