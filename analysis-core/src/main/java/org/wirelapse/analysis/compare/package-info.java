/** Two analyses of one service, before and after: what took longer, what took less, and whether that can be more than chance. */
package org.wirelapse.analysis.compare;
