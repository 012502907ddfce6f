package org.wirelapse.analysis.tcp;

/**
 * How a connection ended. Enumerations that cannot be known are null.
 *
 * @param kind the overall verdict
 * @param first who closed first: at the sender's own time, not the tap's
 * @param halfClose true if a side sent new payload after acknowledging the other's FIN
 * @param resetBy who sent the first RST
 * @param resetForm what that RST says about its sender
 * @param timeWait which side keeps the TIME_WAIT state (RFC 9293 §3.6)
 * @param endRow row of the FIN or RST that ended it, or -1 while open
 * @param packets numbers of the FINs, their ACKs and the first RST, in order
 */
public record Close(
        Kind kind,
        Closer first,
        boolean halfClose,
        Resetter resetBy,
        ResetForm resetForm,
        TimeWait timeWait,
        int endRow,
        int[] packets) {
    /** Overall verdict. */
    public enum Kind {
        /** Both FINs were acknowledged, and no RST came before. */
        GRACEFUL,
        /** One FIN only. */
        HALF_CLOSED,
        /** A RST came before both FINs were acknowledged. */
        RESET,
        /** Neither FIN nor RST. */
        OPEN
    }

    /** Who closed first. */
    public enum Closer {
        CLIENT,
        SERVER,
        /** The FINs crossed. */
        BOTH
    }

    /** Who sent the RST. */
    public enum Resetter {
        CLIENT,
        SERVER,
        /** Neither, in the name of one of them: it came from another distance than all that this one sent. */
        MIDDLEBOX
    }

    /** What a RST looks like. */
    public enum ResetForm {
        /** With the ACK flag: the application gave up, or closed with unread input. */
        ABORT,
        /** Without the ACK flag: no socket was there any more. */
        DEAD_SOCKET,
        /** Answer to a SYN. */
        REFUSED
    }

    /** Who keeps TIME_WAIT. */
    public enum TimeWait {
        CLIENT,
        SERVER,
        BOTH,
        NONE
    }
}
