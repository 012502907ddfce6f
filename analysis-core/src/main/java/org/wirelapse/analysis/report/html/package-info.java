/** The HTML report: colours, and the template that shows the review. */
package org.wirelapse.analysis.report.html;
