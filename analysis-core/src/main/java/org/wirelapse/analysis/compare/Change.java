package org.wirelapse.analysis.compare;

/** What can be said of two samples. */
public enum Change {
    FASTER("faster"),
    SLOWER("slower"),
    /** A difference this small comes by chance. */
    NO_DIFFERENCE("no clear difference"),
    /** Too few exchanges on one side. */
    NOT_ENOUGH("not enough to say"),
    /** There were none before. */
    APPEARED("only after"),
    /** There are none after. */
    VANISHED("only before");

    private final String words;

    Change(String words) {
        this.words = words;
    }

    /** As people read it. */
    public String words() {
        return words;
    }
}
