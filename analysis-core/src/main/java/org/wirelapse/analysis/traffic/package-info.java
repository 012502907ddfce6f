/** All analysed connections together, and what only shows across them. */
package org.wirelapse.analysis.traffic;
