/** The whole outcome of an analysis. */
package org.wirelapse.analysis.result;
