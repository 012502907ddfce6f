/** Detectors of what is wrong with the capture itself. */
package org.wirelapse.analysis.rule.capture;
