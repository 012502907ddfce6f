package org.wirelapse.analysis.http2;

/** The fields that a sender has defined, the newest first (RFC 7541 §2.3.2); a ring, so that adding costs nothing however large it is. */
final class DynamicTable {
    /** RFC 9113 §6.5.2. */
    private static final int INITIAL_BYTES = 4096;

    /** Larger tables are not kept: fields that fall out of this one are unknown. */
    private static final int MOST_BYTES = 1 << 17;

    private HpackField[] ring = new HpackField[64];
    private int newest;
    private int count;
    private int bytes;
    private int capacity = INITIAL_BYTES;

    /** The field at an index from 0, or an unknown one. */
    HpackField get(int index) {
        return index < count ? ring[newest - index & ring.length - 1] : HpackField.UNKNOWN;
    }

    void add(HpackField field) {
        bytes += field.size();
        if (count == ring.length) {
            grow();
        }
        newest = newest + 1 & ring.length - 1;
        ring[newest] = field;
        count++;
        evict();
    }

    void resize(int newCapacity) {
        capacity = Math.min(newCapacity, MOST_BYTES);
        evict();
    }

    /** Nothing of it is known any more. */
    void forget() {
        count = 0;
        bytes = 0;
    }

    private void evict() {
        while (bytes > capacity) {
            count--;
            bytes -= ring[newest - count & ring.length - 1].size();
        }
    }

    private void grow() {
        HpackField[] larger = new HpackField[2 * ring.length];
        for (int i = 0; i < count; i++) {
            larger[count - 1 - i] = get(i);
        }
        newest = count - 1;
        ring = larger;
    }
}
