/** The exchanges as an HTTP archive, for the network panels of browsers and other readers of HAR 1.2. */
package org.wirelapse.analysis.report.har;
