/** Detectors: one file each, from traffic to findings. */
package org.wirelapse.analysis.rule;
