/** The ladder: a connection's segments as arrows between its two hosts. */
package org.wirelapse.app.ui.ladder;
