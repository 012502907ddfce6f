package org.wirelapse.app.ui.theme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Asks the system, by its own tools, whether it prefers a dark look. */
final class SystemLook {
    private static final long PATIENCE_MILLIS = 800;
    private static final int MOST_BYTES = 4096;

    private SystemLook() {}

    /** True if the system prefers dark; false also where it does not say. */
    static boolean dark() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String personalize = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
            return answer(List.of("reg", "query", personalize, "/v", "AppsUseLightTheme"))
                    .contains("0x0");
        }
        return system.startsWith("mac")
                ? answer(List.of("defaults", "read", "-g", "AppleInterfaceStyle"))
                        .contains("Dark")
                : answer(List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"))
                        .contains("prefer-dark");
    }

    /** What a program prints, or an empty text where it is missing, slow or fails. */
    private static String answer(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            if (process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS) && process.exitValue() == 0) {
                return new String(process.getInputStream().readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            }
            process.destroy();
        } catch (IOException e) {
            // The system has no such tool, so it does not say.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "";
    }
}
