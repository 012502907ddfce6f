/** HTTP/2 frames, header compression and streams as exchanges. */
package org.wirelapse.analysis.http2;
