/** Detectors of what HTTP and the applications did. */
package org.wirelapse.analysis.rule.http;
