package org.wirelapse.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.wirelapse.analysis.rule.Severity;
import org.wirelapse.analysis.tcp.Vantage;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code wirelapse analyze} can be told. */
final class AnalyzeOptions {
    /** Formats for standard output. */
    enum StandardOutput {
        JSON,
        TEXT,
        MD
    }

    /** Where the capture was taken. */
    enum VantageOption {
        CLIENT(Vantage.Point.CLIENT),
        SERVER(Vantage.Point.SERVER),
        MIDDLE(Vantage.Point.MIDDLE),
        AUTO(null);

        private final Vantage.Point point;

        VantageOption(Vantage.Point point) {
            this.point = point;
        }

        /** The place, or null if the packets have to tell. */
        Vantage.Point point() {
            return point;
        }
    }

    /** Severities that a gate can ask for; INFO never fails one. */
    enum FailOn {
        LOW(Severity.LOW),
        MEDIUM(Severity.MEDIUM),
        HIGH(Severity.HIGH);

        private final Severity least;

        FailOn(Severity least) {
            this.least = least;
        }

        Severity least() {
            return least;
        }

        boolean metBy(Severity severity) {
            return severity.compareTo(least) >= 0;
        }
    }

    @Parameters(
            paramLabel = "CAPTURE",
            description = "pcap or pcapng files, also compressed; several are one capture, merged by time;"
                    + " - is standard input")
    List<Path> captures = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "write a report; the extension picks the format: .html .md .json .har .pcapng .pdf;"
                    + " a folder, with / at its end, gets CSV tables; may be repeated")
    List<String> outputs = List.of();

    @Option(names = "--format", paramLabel = "json|text|md", description = "format of standard output; else text")
    StandardOutput format;

    @Option(names = "--series", description = "add the time series to JSON")
    boolean series;

    @Option(
            names = "--filter",
            paramLabel = "EXPR",
            description = "only these connections: tcp.stream eq 3, host 10.0.0.5, port 80, path /cart,"
                    + " joined by and, or, not")
    String filter = "";

    @Option(
            names = "--vantage",
            paramLabel = "client|server|middle|auto",
            description = "where the capture was taken; else auto: as the packets tell")
    VantageOption vantage = VantageOption.AUTO;

    @Option(
            names = "--threshold",
            paramLabel = "RULE.NAME=VALUE",
            description = "change a threshold, see 'wirelapse rules'; may be repeated")
    List<String> thresholds = List.of();

    @Option(
            names = "--fail-on",
            paramLabel = "low|medium|high",
            description = "exit status 3 if a finding is at least as severe")
    FailOn failOn;

    @Option(names = "--keylog", paramLabel = "FILE", description = "TLS secrets (SSLKEYLOGFILE)")
    Path keyLog;

    @Option(
            names = "--redact",
            description = "hide query strings, replace addresses and names by client-1, server-1, host-1, ...")
    boolean redact;

    @Option(
            names = "--with-secrets",
            description = "do not hide the values of Authorization, Proxy-Authorization, Cookie and Set-Cookie;"
                    + " put TLS secrets into .pcapng")
    boolean withSecrets;

    @Option(
            names = "--client",
            paramLabel = "A",
            description = "capture taken at the client; with --server the same traffic, joined")
    Path clientCapture;

    @Option(names = "--server", paramLabel = "B", description = "capture taken at the server; its clock may be another")
    Path serverCapture;

    @Option(
            names = {"-q", "--quiet"},
            description = "no notes, and no summary unless --format asks for one")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "notes, and a stack trace where the program fails")
    boolean verbose;

    @Option(names = "--no-progress", description = "no progress on standard error, even where that is a terminal")
    boolean noProgress;
}
