package org.wirelapse.analysis.follow;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import org.wirelapse.analysis.http.HeaderFields;

/**
 * What a body is said to be by its message's header.
 *
 * @param mediaType in lower case, without parameters; null if it is not said
 * @param charset the character set that it names, or UTF-8
 * @param codings its content codings in the order in which they were applied (RFC 9110 §8.4), in lower case
 */
public record BodyType(String mediaType, Charset charset, List<String> codings) {
    /** Nothing is said. */
    static final BodyType UNKNOWN = new BodyType(null, StandardCharsets.UTF_8, List.of());

    private static final String CHARSET = "charset=";
    private static final List<String> TEXT_ENDINGS =
            List.of("json", "xml", "javascript", "x-www-form-urlencoded", "yaml");

    static BodyType of(HeaderFields fields) {
        String type = fields.first("content-type").orElse("").toLowerCase(Locale.ROOT);
        int semicolon = type.indexOf(';');
        String media = (semicolon < 0 ? type : type.substring(0, semicolon)).strip();
        List<String> codings = fields.elements("content-encoding").stream()
                .map(coding -> coding.toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.equals("identity"))
                .toList();
        return new BodyType(media.isEmpty() ? null : media, charset(type), codings);
    }

    private static Charset charset(String type) {
        int at = type.indexOf(CHARSET);
        if (at < 0) {
            return StandardCharsets.UTF_8;
        }
        String name = type.substring(at + CHARSET.length()).replace("\"", "");
        int end = name.indexOf(';');
        try {
            return Charset.forName((end < 0 ? name : name.substring(0, end)).strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /** True if the type is one of text, false if it is not; null if nothing is said. */
    public Boolean text() {
        return mediaType == null
                ? null
                : mediaType.startsWith("text/") || TEXT_ENDINGS.stream().anyMatch(mediaType::endsWith);
    }
}
