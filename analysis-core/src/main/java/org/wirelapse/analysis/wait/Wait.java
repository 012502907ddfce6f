package org.wirelapse.analysis.wait;

/**
 * One tile of an exchange's time.
 *
 * @param cause why it passed
 * @param startNs begin, ns since the capture's start
 * @param endNs end, not before the begin
 * @param firstPacket packet at its begin
 * @param lastPacket packet that ended it
 */
public record Wait(WaitCause cause, long startNs, long endNs, int firstPacket, int lastPacket) {
    /** How long it took. */
    public long durationNs() {
        return endNs - startNs;
    }
}
