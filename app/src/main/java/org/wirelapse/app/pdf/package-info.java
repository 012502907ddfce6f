/** The review of an analysis as a PDF, laid out for paper. */
package org.wirelapse.app.pdf;
