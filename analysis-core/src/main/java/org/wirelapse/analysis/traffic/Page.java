package org.wirelapse.analysis.traffic;

import java.util.List;

/**
 * A document and what a client fetched for it.
 *
 * @param startNs begin of the document's exchange, ns since the capture's start
 * @param endNs when the last of them ended
 * @param exchanges the document first, the others by the begin of their requests
 * @param chain those that decided how long it took: each could begin only when the one before it had ended; the last one ended the page
 */
public record Page(long startNs, long endNs, List<ExchangePlace> exchanges, List<ExchangePlace> chain) {
    /** The exchange that fetched the document. */
    public ExchangePlace document() {
        return exchanges.get(0);
    }

    /** From begin to end. */
    public long elapsedNs() {
        return endNs - startNs;
    }
}
