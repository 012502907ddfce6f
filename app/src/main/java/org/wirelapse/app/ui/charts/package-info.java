/** Charts over time: sequence numbers and windows of the selected connection. */
package org.wirelapse.app.ui.charts;
