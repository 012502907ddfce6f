package org.wirelapse.analysis.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirelapse.analysis.report.SampleAnalysis;

/** The sample holds streams 0 (client port 50123) and 3 (client port 50126), both to 10.0.0.9:80. */
class ConnectionFilterTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "tcp.stream eq 3, [3]",
                "tcp.stream == 0, [0]",
                "port 80, `[0, 3]`",
                "tcp.port eq 50123, [0]",
                "host 10.0.0.5, `[0, 3]`",
                "host 10.0.0.6, []",
                "host SHOP.example, `[0, 3]`",
                "path /nowhere, []",
                "path \"shop\", `[0, 3]`",
                "not port 50123, [3]",
                "!(port 50123 or port 50126), []",
                "port 50123 or port 50126 and host 10.0.0.6, [0]",
                "(port 50123 or port 50126) and host 10.0.0.6, []",
                "not not tcp.stream eq 0, [0]",
                "NOT tcp.stream EQ 0 && port 80, [3]",
                "host ::1, []",
                "``, `[0, 3]`"
            })
    void picksConnections(String expression, String streams) {
        ConnectionFilter filter = ConnectionFilter.parse(expression);
        List<Integer> picked = SampleAnalysis.with("shop.example:8080").traffic().connections().stream()
                .filter(filter)
                .map(c -> c.connection().stream())
                .toList();
        assertEquals(streams, picked.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "port, 5",
        "port x, 6",
        "port 70000, 6",
        "tcp.stream eq, 14",
        "colour red, 1",
        "port 80 port 81, 9",
        "port 80 and, 12",
        "(port 80, 9",
        "port 80), 8",
        "port 80 & port 81, 9",
        "host a:b, 6",
    })
    void pointsAtWhatMakesNoSense(String expression, int column) {
        FilterSyntaxException e = assertThrows(FilterSyntaxException.class, () -> ConnectionFilter.parse(expression));
        assertEquals(column, e.column());
    }

    @Test
    void refusesWhatWouldNestTooDeep() {
        assertThrows(FilterSyntaxException.class, () -> ConnectionFilter.parse("not ".repeat(100_000) + "port 1"));
        assertThrows(FilterSyntaxException.class, () -> ConnectionFilter.parse("(".repeat(100_000)));
    }
}
