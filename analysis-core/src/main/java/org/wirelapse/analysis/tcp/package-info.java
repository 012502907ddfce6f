/** Says what each side's TCP did: one annotator a file. */
package org.wirelapse.analysis.tcp;
