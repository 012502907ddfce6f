package org.wirelapse.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportNameTest {
    @ParameterizedTest
    @CsvSource({
        "a/shop.pcapng, shop.html",
        "shop.pcap.gz, shop.html",
        "shop.CAP, shop.html",
        "2026.11.20, 2026.11.20.html",
        ".pcap, .pcap.html",
        "-, capture.html"
    })
    void takesTheCapturesNameWithAnotherExtension(String capture, String report) {
        assertEquals(report, RootCommand.reportName(Path.of(capture)));
    }
}
