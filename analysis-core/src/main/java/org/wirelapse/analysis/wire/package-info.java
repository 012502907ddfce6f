/** Decodes headers from link layer to TCP, in place and without allocation. */
package org.wirelapse.analysis.wire;
