/** Reads capture files: records with number, time, link type and the place of their bytes; damage as values. */
package org.wirelapse.analysis.capture;
