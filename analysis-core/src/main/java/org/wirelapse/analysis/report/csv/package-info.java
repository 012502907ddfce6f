/** The analysis as tables for spreadsheets and databases. */
package org.wirelapse.analysis.report.csv;
