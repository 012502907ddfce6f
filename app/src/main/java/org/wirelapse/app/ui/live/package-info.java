/** Capturing in the window: asking how, starting and stopping, and showing how it goes. */
package org.wirelapse.app.ui.live;
