package org.wirelapse.analysis.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Measures the rules against any other captures: prints the table and what is wrong. To be run by hand, see {@code docs/rule-accuracy.md}. */
class RuleAccuracyElsewhere {
    @Test
    void othersAsFarAsTheyAreAskedFor() throws IOException {
        Path root = Path.of(System.getProperty("accuracy.captures"));
        Path table = Path.of(System.getProperty(
                "accuracy.expectations", root.resolve("expectations.tsv").toString()));
        try (Stream<Path> files = Files.walk(root, 2)) {
            List<Path> captures = files.filter(file ->
                            RuleAccuracyTest.CAPTURE.matcher(file.toString()).matches())
                    .sorted()
                    .toList();
            RuleAccuracy accuracy = RuleAccuracyTest.measure(table, captures);
            System.out.println(accuracy.table());
            accuracy.wrong().forEach(System.out::println);
            System.out.printf("recall %.3f precision %.3f%n", accuracy.recall(), accuracy.precision());
        }
    }
}
