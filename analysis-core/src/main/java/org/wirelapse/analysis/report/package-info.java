/** The same analysis as text, HTML and JSON. */
package org.wirelapse.analysis.report;
