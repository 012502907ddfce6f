package org.wirelapse.app.cli;

/** Something that the command line promises and that this version cannot do yet. */
final class NotAvailableException extends RuntimeException {
    NotAvailableException(String what) {
        super(what + " is not available yet");
    }
}
