package org.wirelapse.analysis.progress;

/** Told how far long work has come, and asked whether it should stop. Called from whichever thread does the work. */
public interface Progress {
    /** Reports nothing and never cancels. */
    Progress NONE = new Progress() {
        @Override
        public void report(String stage, long done, long total) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * Tells how far a stage has come. Cheap enough to be called every few thousand packets, not every packet.
     *
     * @param stage what is being done, a short phrase for people
     * @param done units done so far, 0 or more
     * @param total units in all, or -1 where that is not known (standard input)
     */
    void report(String stage, long done, long total);

    /** True once the user has asked to stop; what is done by then is kept. */
    boolean cancelled();

    /** Cancels like this one and reports nothing, for work that is a small part of what is reported. */
    default Progress unreported() {
        return new Progress() {
            @Override
            public void report(String stage, long done, long total) {}

            @Override
            public boolean cancelled() {
                return Progress.this.cancelled();
            }
        };
    }
}
