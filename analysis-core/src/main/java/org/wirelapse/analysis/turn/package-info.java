/** Requests and answers as bursts, on connections whose content stays closed. */
package org.wirelapse.analysis.turn;
