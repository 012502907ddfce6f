/** The outcome as text, JSON, CSV, HTML and Markdown, and the words that they share. */
package org.wirelapse.analysis.report;
