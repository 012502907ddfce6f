package org.wirelapse.app.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.Analyzer;
import org.wirelapse.analysis.AnalyzerSettings;

/**
 * The analyser of a recording's files. New files are added to it; where a ring has dropped one it begins anew with those that are left, so
 * that neither disk nor memory hold on to what the ring has given up. Used by one thread; {@link #analyzer} by any.
 */
final class FollowedFiles {
    /** Where browsers and TLS libraries write their secrets, if the user asked them to. */
    private static final String KEY_LOG_VARIABLE = "SSLKEYLOGFILE";

    private final List<Path> opened;
    private volatile Analyzer analyzer;
    private long packetsBefore;

    private FollowedFiles(KeptFiles kept) throws IOException {
        opened = new ArrayList<>(kept.paths());
        packetsBefore = kept.packetsBefore();
        analyzer = Analyzer.open(opened, settings());
    }

    static FollowedFiles open(KeptFiles kept) throws IOException {
        return new FollowedFiles(kept);
    }

    /** Takes up what has changed among the files. An analyser that was replaced is left to whoever shows what it said. */
    void follow(KeptFiles kept) throws IOException {
        List<Path> files = kept.paths();
        if (files.equals(opened)) {
            return;
        }
        boolean grown =
                files.size() > opened.size() && files.subList(0, opened.size()).equals(opened);
        if (grown) {
            for (Path added : files.subList(opened.size(), files.size())) {
                analyzer.append(added);
                opened.add(added);
            }
        } else {
            analyzer = Analyzer.open(files, settings());
            packetsBefore = kept.packetsBefore();
            opened.clear();
            opened.addAll(files);
        }
    }

    private static AnalyzerSettings settings() {
        String keyLog = System.getenv(KEY_LOG_VARIABLE);
        boolean there = keyLog != null && !keyLog.isEmpty() && Files.isReadable(Path.of(keyLog));
        return new AnalyzerSettings(there ? List.of(Path.of(keyLog)) : List.of(), null, false);
    }

    /** Packets that were recorded before the first that the present one has. */
    long packetsBefore() {
        return packetsBefore;
    }

    /** The present one. */
    Analyzer analyzer() {
        return analyzer;
    }
}
