package org.wirelapse.app.ui.live;

/** Packets a second that have passed an interface of late. */
final class Traffic {
    /** Values kept. */
    static final int LENGTH = 40;

    private final long[] rates = new long[LENGTH];
    private long packets = -1;

    /** Takes the interface's counter, which is looked at in equal intervals. */
    void count(long passed) {
        System.arraycopy(rates, 1, rates, 0, LENGTH - 1);
        rates[LENGTH - 1] = packets < 0 ? 0 : Math.max(0, passed - packets);
        packets = passed;
    }

    /** Packets that passed in one interval, 0 being the oldest. */
    long at(int index) {
        return rates[index];
    }

    /** Those of the last interval. */
    long latest() {
        return rates[LENGTH - 1];
    }

    /** The highest value. */
    long most() {
        long most = 0;
        for (long rate : rates) {
            most = Math.max(most, rate);
        }
        return most;
    }
}
