package org.wirelapse.analysis.traffic;

import org.wirelapse.analysis.flow.Endpoint;
import org.wirelapse.analysis.flow.IpAddress;

/**
 * How a client used one service.
 *
 * @param client the client's address
 * @param server the service
 * @param connections how many connections
 * @param maxParallel most of them open at once
 */
public record EndpointUse(IpAddress client, Endpoint server, int connections, int maxParallel) {}
