package org.wirelapse.app.ui.live;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.app.live.LiveCaptureException;

/** Why capturing is not possible, line by line: first the reason, then what to do. */
final class Reasons {
    private Reasons() {}

    static List<String> of(Throwable failure) {
        List<String> lines = new ArrayList<>();
        lines.add(failure.getMessage() == null ? failure.toString() : failure.getMessage());
        if (failure instanceof LiveCaptureException capture) {
            lines.addAll(capture.remedy());
        }
        return lines;
    }
}
