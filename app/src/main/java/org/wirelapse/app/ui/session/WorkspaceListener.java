package org.wirelapse.app.ui.session;

/** Told on the event thread what changed in the {@link Workspace}. */
public interface WorkspaceListener {
    /** Another capture, or none; selection and range have been reset. */
    default void sessionChanged() {}

    /** A further round of the same capture, which has grown; selection and range are as they were. */
    default void sessionExtended() {
        sessionChanged();
    }

    /** Another connection, exchange or packet is selected. */
    default void selectionChanged() {}

    /** The account of the selected connection has arrived, or has gone with its connection. */
    default void detailChanged() {}

    /** Another span of time is shown. */
    default void rangeChanged() {}
}
