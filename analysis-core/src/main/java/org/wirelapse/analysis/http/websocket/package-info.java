/** WebSocket, as it follows on an HTTP Upgrade (RFC 6455). */
package org.wirelapse.analysis.http.websocket;
