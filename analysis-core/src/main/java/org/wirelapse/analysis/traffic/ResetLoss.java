package org.wirelapse.analysis.traffic;

import java.util.List;
import org.wirelapse.analysis.flow.Direction;

/**
 * What a reset cost the receiver of responses.
 *
 * @param direction direction of the bytes
 * @param lostBytes bytes of answers that had begun and that never arrived
 * @param atRiskLow least number of bytes that had arrived but that the application may not have read when the reset came
 * @param atRiskHigh most such bytes
 * @param unansweredRequests indexes of exchanges without a whole answer, in order
 * @param responsesAtRisk indexes of exchanges whose answer arrived, whole or in part, but may not have been read, in order
 */
public record ResetLoss(
        Direction direction,
        long lostBytes,
        long atRiskLow,
        long atRiskHigh,
        List<Integer> unansweredRequests,
        List<Integer> responsesAtRisk) {}
