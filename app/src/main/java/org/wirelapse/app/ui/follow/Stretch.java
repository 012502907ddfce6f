package org.wirelapse.app.ui.follow;

import org.wirelapse.analysis.follow.Part;

/**
 * A run of text on the page.
 *
 * @param text what stands there
 * @param part the part of the conversation that it shows
 * @param packet the packet that carried it, 0 where none or several did
 * @param title true for the line that says what follows
 */
record Stretch(String text, Part part, int packet, boolean title) {}
