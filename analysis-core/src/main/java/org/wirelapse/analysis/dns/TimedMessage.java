package org.wirelapse.analysis.dns;

import org.wirelapse.analysis.flow.IpAddress;

/**
 * A message on its way.
 *
 * @param message what it says
 * @param sender who sent it
 * @param receiver whom it is for
 * @param timeNs when it was complete, ns since the capture's start
 * @param packet number of the packet that completed it
 * @param tcp true if TCP carried it
 */
record TimedMessage(DnsMessage message, IpAddress sender, IpAddress receiver, long timeNs, int packet, boolean tcp) {}
