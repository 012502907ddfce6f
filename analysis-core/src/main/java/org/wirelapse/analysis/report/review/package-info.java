/** What a report says, section by section, before it takes the form of HTML or Markdown. */
package org.wirelapse.analysis.report.review;
