package org.wirelapse.analysis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the direction of dependencies: a package knows only what stands before it. */
class ArchitectureTest {
    private static final String ROOT = "org.wirelapse.analysis";

    /** From bytes to reports. The root package wires them and comes last: nothing here depends on it. */
    private static final List<String> ORDER = List.of(
            "unit",
            "progress",
            "capture",
            "wire",
            "flow",
            "tcp",
            "stream",
            "congestion",
            "dns",
            "tls",
            "http",
            "http2",
            "follow",
            "turn",
            "wait",
            "traffic",
            "taps",
            "rule",
            "result",
            "compare",
            "redaction",
            "report");

    /** Each explains its own bytes; what concerns two of them belongs behind both. */
    private static final Set<String> STRANGERS = Set.of("congestion", "dns", "tls", "http");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void knowsOnlyWhatStandsBefore() {
        for (int place = 0; place < ORDER.size(); place++) {
            noClasses()
                    .that()
                    .resideInAPackage(inside(ORDER.get(place)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(behind(place))
                    .allowEmptyShould(true)
                    .check(CORE);
        }
    }

    @Test
    void givesEveryPackageItsPlace() {
        Set<String> placed = new TreeSet<>(ORDER);
        Set<String> found = CORE.getPackage(ROOT).getSubpackages().stream()
                .map(JavaPackage::getRelativeName)
                .filter(name -> !placed.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), found, "packages without a place in the order");
    }

    @Test
    void readsCapturesWithoutWindowOrNativeLibrary() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..", "org.jfree..", "org.pcap4j..", "com.sun.jna..")
                .check(CORE);
    }

    /** What the package at a place must not know: all behind it, the root package, and strangers. */
    private static String[] behind(int place) {
        String own = ORDER.get(place);
        List<String> forbidden = ORDER.stream()
                .filter(other -> ORDER.indexOf(other) > place || isStranger(own, other))
                .map(ArchitectureTest::inside)
                .collect(Collectors.toList());
        forbidden.add(ROOT);
        return forbidden.toArray(String[]::new);
    }

    private static boolean isStranger(String one, String other) {
        return !one.equals(other) && STRANGERS.contains(one) && STRANGERS.contains(other);
    }

    private static String inside(String name) {
        return ROOT + "." + name + "..";
    }
}
