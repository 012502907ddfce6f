/** Progress and cancellation of long work, and how threads share it. */
package org.wirelapse.analysis.progress;
