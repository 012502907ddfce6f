package org.wirelapse.analysis.rule;

/**
 * What following a finding's advice would have saved. An estimate, never more than the finding's cost: as no time is priced twice, the
 * savings of all findings add up.
 *
 * @param ns time, over all exchanges and turns concerned
 * @param assumption under which the estimate holds
 */
public record Saving(long ns, String assumption) {
    /** The same, cut to what there is to save; null where that is nothing. */
    Saving atMost(long costNs) {
        long cut = Math.min(ns, costNs);
        return cut <= 0 ? null : new Saving(cut, assumption);
    }
}
