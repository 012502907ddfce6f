package org.wirelapse.analysis.rule;

/** What a finding rests on. */
public enum Confidence {
    /** Protocol logic: the packets leave no other reading. */
    CERTAIN,
    /** A documented rule of the stack. */
    STRONG,
    /** Statistics or appearance. */
    HEURISTIC
}
