package org.wirelapse.analysis.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirelapse.analysis.AnalyzerSettings;
import tools.jackson.databind.json.JsonMapper;

/** Puts text that means harm in some format into every field of a capture: in no format it may do any. */
class HostileTextTest {
    /** Made of characters that a method may have (RFC 9110 §5.6.2), which are enough for Markdown and a spreadsheet. */
    private static final String METHOD = "+`*_|~#";

    private static final Pattern HTML_TAG = Pattern.compile("<[a-zA-Z/!][^<>]*>");
    private static final Parser MARKDOWN = Parser.builder()
            .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
            .build();

    @TempDir
    private Path folder;

    static List<String> texts() {
        return List.of(
                "<script>alert(1)</script>",
                "\"><img/src=x/onerror=alert(1)>",
                "</style></title><svg/onload=alert(1)>",
                "[click](http://evil.example)![](http://evil.example/x.png)",
                "http://evil.example/www.evil.example",
                "<http://evil.example>@someone#1",
                "a|b|`c`|``d|*e*_f_~~g~~",
                "=cmd|'/C_calc'!A1",
                "@SUM(1+1)*cmd",
                "-1+1",
                "\u00e2\u0080\u00aeevil",
                "\u009b31mred\u009b0m",
                "a\u00adb\u00a0c\u0085d",
                "\u00ff\u00fe\u00c3\u0028\u00f0\u0080");
    }

    /** What cannot stand in a target stands in fields and names. */
    static List<String> controls() {
        return List.of("\u001b]0;evil\u0007\u001b[2J", "a\tb\u000bc\u007f", "x\u0000y", "a\nb");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void doesNoHarmAnywhere(String hostile) throws IOException {
        check(outputs(field -> field.equals("method") ? METHOD : target(field, hostile)));
    }

    @ParameterizedTest
    @MethodSource("controls")
    void doesNoHarmInFieldsAndNames(String hostile) throws IOException {
        check(outputs(
                field -> field.equals("method") ? METHOD : target(field, field.contains("target") ? "x" : hostile)));
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void endsWhateverTheLength(int length) throws IOException {
        String fill = "A<&|".repeat(length / 4);
        Map<String, String> outputs = outputs(field -> switch (field) {
            case "method" -> "GET";
            case "target", "absolute-target" -> "/" + fill;
            case "Cookie", "host", "X-Request-Id" -> fill;
            default -> "x";
        });
        outputs.forEach((format, output) -> assertTrue(output.length() < 1 << 20, format));
        assertTrue(outputs.get("text").lines().allMatch(line -> line.length() <= 100));
    }

    static List<Integer> lengths() {
        return List.of(4_000, 60_000);
    }

    private static String target(String field, String hostile) {
        return switch (field) {
            case "target" -> "/" + hostile;
            case "absolute-target" -> "http://" + hostile + "/" + hostile;
            default -> hostile.substring(0, Math.min(hostile.length(), 60));
        };
    }

    private Map<String, String> outputs(UnaryOperator<String> text) throws IOException {
        return EveryFormat.of(
                PlantedCapture.write(folder, text), new AnalyzerSettings(List.of(), null, true), false, folder);
    }

    private void check(Map<String, String> outputs) throws IOException {
        Map<String, String> plain = outputs(field -> field.equals("method") ? "GET" : target(field, "plain"));
        outputs.forEach(HostileTextTest::showsNothingThatATerminalObeys);
        assertEquals(tags(plain.get("html")), tags(outputs.get("html")));
        assertEquals(blocks(plain.get("markdown")), blocks(outputs.get("markdown")));
        // A comparison groups requests by method and path, so that it may have more rows, but nothing of another kind.
        assertEquals(kinds(tags(plain.get("comparison.html"))), kinds(tags(outputs.get("comparison.html"))));
        assertEquals(
                kinds(blocks(plain.get("comparison.markdown"))), kinds(blocks(outputs.get("comparison.markdown"))));
        assertEquals(
                JsonMapper.builder()
                        .build()
                        .readTree(plain.get("json"))
                        .at("/connections")
                        .size(),
                JsonMapper.builder()
                        .build()
                        .readTree(outputs.get("json"))
                        .at("/connections")
                        .size());
        outputs.forEach((format, output) -> {
            if (format.endsWith(".csv")) {
                runsNothing(format, output);
            }
        });
    }

    private static Set<String> kinds(List<String> elements) {
        return new TreeSet<>(elements);
    }

    private static void showsNothingThatATerminalObeys(String format, String output) {
        assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(output), format);
        output.codePoints().forEach(c -> {
            int type = Character.getType(c);
            // JSON leaves DEL as it is (RFC 8259 §7), and terminals pass it over.
            boolean allowed =
                    c == '\n' || c == '\r' && format.endsWith(".csv") || c == 0x7f && format.matches(".*(json|har)");
            boolean obeyed = type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR;
            assertFalse(obeyed && !allowed, () -> format + ": U+" + Integer.toHexString(c));
        });
    }

    private static void runsNothing(String format, String output) {
        for (CsvRecord row :
                CsvReader.builder().ofCsvRecord(output).stream().skip(1).toList()) {
            for (String cell : row.getFields()) {
                boolean formula = !cell.isBlank() && "=+-@".indexOf(cell.strip().charAt(0)) >= 0;
                assertFalse(formula && !cell.matches("-\\d+"), () -> format + ": " + cell);
            }
        }
    }

    /** The tags with their attributes' names; texts and values left out. */
    private static List<String> tags(String html) {
        return HTML_TAG.matcher(html)
                .results()
                .map(tag -> tag.group().replaceAll("\"[^\"]*\"", ""))
                .toList();
    }

    /** Everything that is no text: headings, lists, tables, links, images, HTML. */
    private static List<String> blocks(String markdown) {
        List<String> kinds = new ArrayList<>();
        collect(MARKDOWN.parse(markdown), kinds);
        return kinds;
    }

    private static void collect(Node node, List<String> kinds) {
        if (!(node instanceof Text) && !(node instanceof Code)) {
            kinds.add(node.getClass().getSimpleName());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, kinds);
        }
    }
}
