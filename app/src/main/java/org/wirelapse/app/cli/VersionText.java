package org.wirelapse.app.cli;

import org.wirelapse.analysis.report.ToolVersion;
import picocli.CommandLine.IVersionProvider;

/** Answers {@code --version}. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "wirelapse " + ToolVersion.text(),
            "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }
}
