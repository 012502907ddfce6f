/** What the rules found, worst first. */
package org.wirelapse.app.ui.findings;
