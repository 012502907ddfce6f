package org.wirelapse.analysis.rule.http;

import org.wirelapse.analysis.rule.Rule;
import org.wirelapse.analysis.traffic.Traffic;

/** A rule about messages, which has nothing to look at where none were recognised. */
interface HttpRule extends Rule {
    @Override
    default String inapplicable(Traffic traffic) {
        return traffic.hasExchanges() ? null : "no HTTP messages were recognised";
    }
}
