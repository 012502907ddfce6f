/** The review as Markdown, for pasting in a ticket. */
package org.wirelapse.analysis.report.markdown;
