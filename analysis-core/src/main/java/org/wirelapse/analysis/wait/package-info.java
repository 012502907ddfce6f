/** Tiles every exchange by wait causes: no overlap, nothing left over. */
package org.wirelapse.analysis.wait;
