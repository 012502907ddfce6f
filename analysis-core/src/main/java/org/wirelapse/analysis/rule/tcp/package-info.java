/** Detectors of what TCP did. */
package org.wirelapse.analysis.rule.tcp;
