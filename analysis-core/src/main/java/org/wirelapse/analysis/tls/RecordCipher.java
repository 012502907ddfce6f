package org.wirelapse.analysis.tls;

import java.util.Arrays;

/** Opens the records of one direction under one key. */
interface RecordCipher {
    /**
     * Opens a record.
     *
     * @param record header and payload, whole
     * @param sequence its number under this key, from 0
     * @return null if it is not what was sealed under this key and number
     */
    Content open(byte[] record, long sequence);

    /** Where in the payload its sealed content begins. */
    int contentStart();

    /** How many bytes of content a payload of that size holds; at most so many where a padding's length is inside. */
    int contentBytes(int payloadBytes);

    /**
     * What was in a record.
     *
     * @param type its {@link ContentType}
     * @param bytes the content
     */
    record Content(int type, byte[] bytes) {
        /** Takes off what TLS 1.3 puts behind the content: its type, then zeros (RFC 8446 §5.4). Null if there is no type. */
        static Content ofInner(byte[] inner) {
            int last = inner.length - 1;
            while (last >= 0 && inner[last] == 0) {
                last--;
            }
            return last < 0 ? null : new Content(inner[last], Arrays.copyOf(inner, last));
        }
    }
}
