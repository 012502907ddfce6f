/** The HTML report: what stands on the page, and the template that shows it. */
package org.wirelapse.analysis.report.html;
