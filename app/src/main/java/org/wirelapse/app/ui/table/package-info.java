/** What all tables of the window share. */
package org.wirelapse.app.ui.table;
