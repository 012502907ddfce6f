/** What was captured, and how far it can be trusted. */
package org.wirelapse.app.ui.facts;
