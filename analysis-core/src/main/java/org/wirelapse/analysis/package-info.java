/** Opens captures and wires the stages from records to an explained exchange. */
package org.wirelapse.analysis;
