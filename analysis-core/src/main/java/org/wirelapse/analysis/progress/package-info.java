/** Progress and cancellation of long work. */
package org.wirelapse.analysis.progress;
