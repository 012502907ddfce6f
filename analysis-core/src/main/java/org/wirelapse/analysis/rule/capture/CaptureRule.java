package org.wirelapse.analysis.rule.capture;

import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.traffic.Traffic;

/** A rule about the capture as a whole, which can be looked for whatever it holds. */
interface CaptureRule extends Rule {
    @Override
    default String inapplicable(Traffic traffic) {
        return null;
    }
}
