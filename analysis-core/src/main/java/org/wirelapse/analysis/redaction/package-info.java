/** An analysis that can be given away: what names people, hosts and secrets is replaced. */
package org.wirelapse.analysis.redaction;
