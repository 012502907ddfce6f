package org.wirelapse.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.wirelapse.app.export.ReportFormat;

/**
 * What {@code -o} names: its extension picks the format.
 *
 * @param path where it goes
 * @param format what goes there
 */
record OutputFile(Path path, ReportFormat format) {
    /**
     * Looks at the extension.
     *
     * @throws IllegalArgumentException if no format has it
     */
    static OutputFile of(String name) {
        if (name.endsWith("/")) {
            return new OutputFile(Path.of(name), ReportFormat.TABLES);
        }
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (ReportFormat format : ReportFormat.values()) {
            if (format.extension().equals(extension)) {
                return new OutputFile(Path.of(name), format);
            }
        }
        throw new IllegalArgumentException("'" + name + "': the name of an output ends in .html, .md,"
                + " .json, .har, .pcapng or .pdf, or for a folder of CSV tables in /");
    }
}
