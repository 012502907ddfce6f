package org.wirelapse.analysis.compare;

import org.wirelapse.analysis.wait.WaitCause;

/**
 * Time of one cause in all exchanges, before and after.
 *
 * @param cause the cause
 * @param beforeNs before, in all
 * @param afterNs after, in all
 * @param beforeMeanNs before, for each exchange
 * @param afterMeanNs after, for each exchange
 */
public record CauseChange(WaitCause cause, long beforeNs, long afterNs, long beforeMeanNs, long afterMeanNs) {
    /** How much more it costs each exchange. */
    public long differenceNs() {
        return afterMeanNs - beforeMeanNs;
    }
}
