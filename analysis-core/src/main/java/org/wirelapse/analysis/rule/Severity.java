package org.wirelapse.analysis.rule;

/** How much a finding matters, least first. */
public enum Severity {
    /** No fault: worth knowing. Never fails a gate. */
    INFO,
    LOW,
    MEDIUM,
    HIGH
}
