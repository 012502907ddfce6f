/** How clients used services: connections at once, TIME_WAIT, ports. */
package org.wirelapse.app.ui.endpoints;
