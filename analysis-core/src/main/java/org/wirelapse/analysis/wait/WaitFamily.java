package org.wirelapse.analysis.wait;

/** Wait causes that share a colour, a letter and a hatch. */
public enum WaitFamily {
    SETUP('S', "connection set-up"),
    SERVER('V', "server"),
    PATH('P', "path and transfer"),
    NAGLE('N', "Nagle and delayed ACK"),
    RECEIVE_WINDOW('W', "receive window"),
    CONGESTION_WINDOW('G', "congestion window"),
    LOSS('L', "loss and reordering"),
    CLIENT('C', "client, queue and close"),
    UNKNOWN('X', "unknown");

    private final char letter;
    private final String words;

    WaitFamily(char letter, String words) {
        this.letter = letter;
        this.words = words;
    }

    /** The letter that stands for the family where colour cannot. */
    public char letter() {
        return letter;
    }

    /** The family as people read it. */
    public String words() {
        return words;
    }
}
