/** What takes long: done away from the event thread, with progress and Stop in the window. */
package org.wirelapse.app.ui.work;
