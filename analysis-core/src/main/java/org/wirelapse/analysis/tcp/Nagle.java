package org.wirelapse.analysis.tcp;

/** Whether a sender holds small segments back while earlier data is not acknowledged (RFC 9293 §3.7.4). */
public enum Nagle {
    ON,
    OFF,
    /** There was no opportunity to see it. */
    UNKNOWN
}
