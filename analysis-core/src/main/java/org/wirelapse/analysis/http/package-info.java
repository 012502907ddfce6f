/** HTTP messages and exchanges found in the streams. */
package org.wirelapse.analysis.http;
