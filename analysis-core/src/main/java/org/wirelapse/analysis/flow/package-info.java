/** Sorts segments into connections and keeps them as columns of primitives. */
package org.wirelapse.analysis.flow;
