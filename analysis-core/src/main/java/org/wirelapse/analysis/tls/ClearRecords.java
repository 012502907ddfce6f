package org.wirelapse.analysis.tls;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.stream.ByteStream;

/** The records that one side sent before it sealed them. */
final class ClearRecords {
    private final ByteStream stream;
    private final Records records;
    private final HandshakeMessages messages = new HandshakeMessages();
    private final List<Opening.AlertRecord> alerts = new ArrayList<>();
    /** Index of the first sealed record; the number of records if there is none. */
    private int firstSealed;

    private ClearRecords(ByteStream stream, Records records) {
        this.stream = stream;
        this.records = records;
    }

    /**
     * Reads them.
     *
     * @param tls13 true if the other side said that this is TLS 1.3, where change_cipher_spec means nothing (RFC 8446 §D.4)
     */
    static ClearRecords read(ByteStream stream, Records records, boolean tls13) {
        ClearRecords clear = new ClearRecords(stream, records);
        clear.read(tls13);
        return clear;
    }

    HandshakeMessages messages() {
        return messages;
    }

    List<Opening.AlertRecord> alerts() {
        return alerts;
    }

    int firstSealed() {
        return firstSealed;
    }

    /** The last ServerHello: the first may be a HelloRetryRequest. Null if there is none. */
    Hello serverHello() {
        Hello last = null;
        for (HandshakeMessages.Message message : messages.all()) {
            Hello hello = message.type() == HandshakeMessages.SERVER_HELLO ? Hello.server(message.body()) : null;
            last = hello == null ? last : hello;
        }
        return last;
    }

    /** The first ClientHello, or null. */
    Hello clientHello() {
        byte[] body = messages.first(HandshakeMessages.CLIENT_HELLO);
        return body == null ? null : Hello.client(body);
    }

    private void read(boolean tls13) {
        for (firstSealed = 0; firstSealed < records.count(); firstSealed++) {
            int type = records.type(firstSealed);
            if (type == Records.LOST || type == ContentType.APPLICATION_DATA) {
                return;
            }
            if (type == ContentType.CHANGE_CIPHER_SPEC && !tls13 && !selects13()) {
                firstSealed++;
                return;
            }
            byte[] bytes = Opening.bytes(stream, records.start(firstSealed), records.end(firstSealed));
            if (bytes == null) {
                messages.interrupted();
            } else {
                take(type, new ByteCursor(bytes));
            }
        }
    }

    private boolean selects13() {
        Hello hello = serverHello();
        return hello != null && hello.version() == TlsVersion.TLS_1_3.wire();
    }

    private void take(int type, ByteCursor record) {
        record.bytes(Records.HEADER_BYTES);
        if (type == ContentType.HANDSHAKE) {
            messages.add(record.rest());
        } else if (type == ContentType.ALERT) {
            alerts.add(new Opening.AlertRecord(firstSealed, record.rest()));
        }
    }
}
