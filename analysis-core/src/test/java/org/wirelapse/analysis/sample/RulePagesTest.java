package org.wirelapse.analysis.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.report.RulePage;
import org.wirelapse.analysis.rule.RuleDescription;
import org.wirelapse.analysis.rule.Rules;

/** {@code docs/rules} has a page for each rule, which says what the rule says of itself and which samples show it. */
class RulePagesTest {
    private static final Path PAGES = Samples.ROOT.resolveSibling("docs").resolve("rules");
    private static final String REFRESH_COMMAND =
            "./mvnw -pl analysis-core test -Dtest=RulePagesTest -Ddocs.refresh=true";

    @Test
    void saysWhatTheRulesSay() throws IOException {
        Map<String, String> pages = pages();
        if (Boolean.getBoolean("docs.refresh")) {
            write(pages);
        }
        assertEquals(pages, written(), () -> "docs/rules is not up to date: " + REFRESH_COMMAND);
    }

    private static Map<String, String> pages() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        StringBuilder index = new StringBuilder("# What Wirelapse looks for\n\n| rule | title |\n|---|---|\n");
        for (RuleDescription rule : Rules.descriptions()) {
            index.append("| [").append(rule.id()).append("](").append(rule.id()).append(".md) | ");
            index.append(rule.title()).append(" |\n");
            pages.put(rule.id() + ".md", RulePage.of(rule) + samples(rule.id()));
        }
        pages.put("README.md", index.toString());
        return pages;
    }

    private static String samples(String rule) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path folder : Samples.cases()) {
            if (finds(folder, rule)) {
                String name = folder.getFileName().toString();
                text.append("* [")
                        .append(name)
                        .append("](../../sample-captures/")
                        .append(name)
                        .append(")\n");
            }
        }
        return text.isEmpty() ? "" : "\n## Samples that show it\n\n" + text;
    }

    private static boolean finds(Path folder, String rule) throws IOException {
        List<String> golden = Files.readAllLines(folder.resolve("golden.txt"));
        return golden.stream().anyMatch(line -> line.startsWith("  FOUND " + rule + " "));
    }

    private static Map<String, String> written() throws IOException {
        if (!Files.isDirectory(PAGES)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString(), RulePagesTest::text, (a, b) -> a, TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(PAGES);
        for (String old : written().keySet()) {
            Files.delete(PAGES.resolve(old));
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
        }
    }
}
