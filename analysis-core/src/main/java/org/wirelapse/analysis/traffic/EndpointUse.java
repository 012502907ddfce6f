package org.wirelapse.analysis.traffic;

import org.wirelapse.analysis.flow.Endpoint;
import org.wirelapse.analysis.flow.IpAddress;
import org.wirelapse.analysis.tcp.Close;

/**
 * How a client used one service.
 *
 * @param client the client's address
 * @param server the service
 * @param connections how many connections
 * @param maxParallel most of them open at once
 * @param timeWaitPeak most of them in TIME_WAIT at once on the side that kept more, see {@link TimeWaits}
 * @param timeWaitSide which side kept TIME_WAIT; null where no close tells
 * @param portsUsed client ports that they used
 * @param connectsPerSecondPeak most of them that were begun within one second
 */
public record EndpointUse(
        IpAddress client,
        Endpoint server,
        int connections,
        int maxParallel,
        int timeWaitPeak,
        Close.TimeWait timeWaitSide,
        int portsUsed,
        int connectsPerSecondPeak) {}
