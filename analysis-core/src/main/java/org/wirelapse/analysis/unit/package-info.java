/** Sequence numbers, durations and byte counts, and how they are printed. */
package org.wirelapse.analysis.unit;
