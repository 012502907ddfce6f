package org.wirelapse.app.ui.packets;

import java.util.List;

/**
 * One protocol layer of a decoded packet.
 *
 * @param title the header's name
 * @param offset where it begins in the packet, bytes
 * @param length of the header, or of the data in the innermost layer, bytes
 * @param fields what it says, in order
 */
record Layer(String title, int offset, int length, List<Field> fields) {
    /**
     * One field.
     *
     * @param words name and value
     * @param offset where it lies in the packet, bytes; the layer's own place where not known better
     * @param length bytes
     */
    record Field(String words, int offset, int length) {
        @Override
        public String toString() {
            return words;
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
