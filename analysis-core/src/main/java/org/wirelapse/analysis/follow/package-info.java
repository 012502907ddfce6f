/** What both sides of a connection said, to be read by people: text, bytes and bodies, read from the file when they are asked for. */
package org.wirelapse.analysis.follow;
