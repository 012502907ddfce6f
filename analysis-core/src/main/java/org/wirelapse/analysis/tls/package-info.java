/** TLS 1.2 and 1.3 as a bystander reads it: records, handshake, alerts; with a key log, what the records hold. */
package org.wirelapse.analysis.tls;
