package org.wirelapse.analysis.http2;

import org.wirelapse.analysis.flow.Direction;

/**
 * A RST_STREAM.
 *
 * @param direction who sent it
 * @param row row of its segment, or -1
 * @param code why (RFC 9113 §7)
 */
record Cancel(Direction direction, int row, long code) {}
