package org.wirelapse.app.ui.work;

/** Where the window says how long work goes. Called on the event thread. */
public interface WorkStage {
    /**
     * It begins.
     *
     * @param what in a few words
     * @param stop gives it up
     */
    void begins(String what, Runnable stop);

    /**
     * It goes on.
     *
     * @param stage what is being done
     * @param done units done
     * @param total units in all, -1 where not known
     */
    void advances(String stage, long done, long total);

    /** It is over, however it went. */
    void ends();

    /** It went well; one line says what there is now. */
    void done(String what);

    /** It failed; one line says why. */
    void failed(String reason);
}
