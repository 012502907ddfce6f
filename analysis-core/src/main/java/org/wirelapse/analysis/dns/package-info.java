/** Name lookups: which name led to which address, and how long that took. */
package org.wirelapse.analysis.dns;
