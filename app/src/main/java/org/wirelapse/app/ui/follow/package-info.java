/** What both sides of the selected connection said. */
package org.wirelapse.app.ui.follow;
