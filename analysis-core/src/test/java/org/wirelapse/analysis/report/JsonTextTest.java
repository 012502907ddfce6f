package org.wirelapse.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonTextTest {
    @Test
    void writesEveryWholeNumberAsJavaDoes() {
        long power = 1;
        for (int digits = 0; digits < 19; digits++, power *= 10) {
            for (long value : new long[] {power - 1, power, power + 1, 9 * power, power * 10 + power}) {
                assertEquals(Long.toString(value), text(json -> json.number(value)));
                assertEquals(Long.toString(-value), text(json -> json.number(-value)));
            }
        }
        assertEquals(Long.toString(Long.MIN_VALUE), text(json -> json.number(Long.MIN_VALUE)));
        assertEquals(Long.toString(Long.MAX_VALUE), text(json -> json.number(Long.MAX_VALUE)));
    }

    @Test
    void writesTheShortestOfTheTextsOfAFraction() {
        assertEquals("0.1", text(json -> json.number(0.1)));
        assertEquals("2.0E23", text(json -> json.number(2e23)));
    }

    @Test
    void escapesWhatIsNotPlainAscii() {
        assertEquals(
                "\"a\\\"b\\\\c/\\b\\f\\n\\r\\t\\u0000\\u001B\u007f\"",
                text(json -> json.string("a\"b\\c/\b\f\n\r\t\0\u001b\u007f")));
        assertEquals("\"\\u00E9\\u202E\\uD83D\\uDE00\\uD800\"", text(json -> json.string("é\u202e😀\ud800")));
    }

    @Test
    void readsBackAsWhatWasWritten() {
        String every = every();
        String name = every.substring(0, 5000);
        JsonNode tree = JsonMapper.shared().readTree(text(json -> {
            json.startObject();
            json.name(JsonText.quoted(name));
            json.string(every.repeat(3));
            json.name(JsonText.quoted("more"));
            json.nothing();
            json.endObject();
        }));
        assertEquals(every.repeat(3), tree.get(name).asString());
        assertEquals(2, tree.size());
    }

    @Test
    void putsCommasBetweenValuesOnly() {
        assertEquals("{\"a\":[1,[],{},true,null],\"b\":{\"c\":\"\"}}", text(json -> {
            json.startObject();
            json.name(JsonText.quoted("a"));
            json.startArray();
            json.number(1);
            json.startArray();
            json.endArray();
            json.startObject();
            json.endObject();
            json.flag(true);
            json.nothing();
            json.endArray();
            json.name(JsonText.quoted("b"));
            json.startObject();
            json.name(JsonText.quoted("c"));
            json.string("");
            json.endObject();
            json.endObject();
        }));
    }

    @Test
    void takesInWhatWasWrittenElsewhere() {
        assertEquals("[1,2,3,4]", text(json -> {
            JsonText kept = JsonText.kept();
            kept.number(2);
            kept.number(3);
            json.startArray();
            json.number(1);
            json.append(kept);
            json.number(4);
            json.endArray();
        }));
    }

    @Test
    void keepsMoreThanOneBlock() {
        String longText = "0123456789".repeat(20_000);
        assertEquals('"' + longText + "\",\"" + longText + '"', text(json -> {
            JsonText kept = JsonText.kept();
            kept.string(longText);
            kept.string(longText);
            json.append(kept);
        }));
    }

    /** Each character once, but for the halves of pairs. */
    private static String every() {
        StringBuilder every = new StringBuilder();
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate(c)) {
                every.append(c);
            }
        }
        return every.toString();
    }

    private static String text(Consumer<JsonText> written) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonText json = JsonText.to(out);
        written.accept(json);
        json.flush();
        return out.toString(StandardCharsets.US_ASCII);
    }
}
