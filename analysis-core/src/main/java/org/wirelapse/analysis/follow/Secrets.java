package org.wirelapse.analysis.follow;

/** Whether header fields that hold credentials are shown. */
public enum Secrets {
    /** Their values are shown as asterisks, one for each byte. */
    MASKED,
    /** As sent: for those who asked for it. */
    SHOWN
}
