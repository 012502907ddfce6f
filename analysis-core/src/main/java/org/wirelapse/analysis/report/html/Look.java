package org.wirelapse.analysis.report.html;

import org.wirelapse.analysis.wait.WaitFamily;

/**
 * How a family looks.
 *
 * @param family the family
 * @param light colour on a light ground
 * @param dark colour on a dark ground
 * @param hatch path of its hatch in a cell of 8 by 8, empty where it is plain
 */
public record Look(WaitFamily family, String light, String dark, String hatch) {}
