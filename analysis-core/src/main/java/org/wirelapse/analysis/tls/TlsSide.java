package org.wirelapse.analysis.tls;

import java.util.ArrayList;
import java.util.List;
import org.wirelapse.analysis.flow.Direction;
import org.wirelapse.analysis.stream.ByteStream;
import org.wirelapse.analysis.stream.StreamRange;

/** One direction of a TLS connection: its records, and what was opened of them. */
final class TlsSide {
    /** A Finished in TLS 1.3: header of the message, type, and tag around the hash (RFC 8446 §4.4.4, §5.2). */
    private static final int SEALED_FINISHED_OVERHEAD = 4 + 1 + 16;

    /** An alert in TLS 1.3: level, description, type and tag (RFC 8446 §6, §5.2). */
    private static final int SEALED_ALERT_BYTES = 2 + 1 + 16;

    private final Direction direction;
    private final ByteStream stream;
    private final Records records;
    private final ClearRecords clear;
    private Epochs epochs;
    private Opening opening;

    TlsSide(Direction direction, ByteStream stream, boolean tls13) {
        this.direction = direction;
        this.stream = stream;
        long first = RecordScanner.beginsWith(stream) ? 0 : RecordScanner.findFirst(stream);
        records = RecordScanner.scan(stream, first < 0 ? stream.length() : first);
        clear = ClearRecords.read(stream, records, tls13);
    }

    Direction direction() {
        return direction;
    }

    ByteStream stream() {
        return stream;
    }

    Records records() {
        return records;
    }

    ClearRecords clear() {
        return clear;
    }

    /** Opens what the keys open. */
    void open(Epochs keys, boolean tls13) {
        if (keys != null) {
            epochs = keys;
            opening = new Opening(stream, records, keys, tls13);
            opening.openFrom(clear.firstSealed());
        }
    }

    /** How many records were whole and did not open. */
    int failed() {
        return opening == null ? 0 : opening.failed();
    }

    /** Body of the first sealed handshake message of a type, or null. */
    byte[] message(int type) {
        return opening == null ? null : opening.messages().first(type);
    }

    boolean opened() {
        return opening != null && opening.opened() > 0;
    }

    /** The application data; empty where none was opened. */
    ByteStream plaintext() {
        PlaintextColumns columns = opening == null ? new PlaintextColumns() : opening.plaintext();
        return new Plaintext(stream, columns, epochs, alerts().stream().anyMatch(TlsAlert::closeNotify));
    }

    /** Alerts in the clear and opened ones. */
    List<TlsAlert> alerts() {
        List<Opening.AlertRecord> read = new ArrayList<>(clear.alerts());
        if (opening != null) {
            read.addAll(opening.alerts());
        }
        return read.stream()
                .filter(alert -> alert.bytes().length == 2)
                .map(alert -> alert(records.start(alert.record()), alert.bytes()))
                .toList();
    }

    private TlsAlert alert(long offset, byte[] bytes) {
        return new TlsAlert(direction, bytes[0] == 2, bytes[1] & 0xff, stream.rowOf(offset), stream.timeOf(offset));
    }

    /**
     * Whether it ended its data properly; null where a sealed record may say so.
     *
     * @param typesShow true if the records' headers tell alerts from data, as they do before TLS 1.3
     */
    Boolean closeNotify(boolean typesShow) {
        if (alerts().stream().anyMatch(TlsAlert::closeNotify)) {
            return true;
        }
        boolean nothingSealed = clear.firstSealed() >= records.count();
        boolean allRead = opened() ? opening.failed() == 0 : typesShow && !sealedAlert();
        return nothingSealed || allRead ? Boolean.FALSE : null;
    }

    private boolean sealedAlert() {
        for (int record = clear.firstSealed(); record < records.count(); record++) {
            if (records.type(record) == ContentType.ALERT || records.type(record) == Records.LOST) {
                return true;
            }
        }
        return false;
    }

    /**
     * Where application data lies in what TCP carried: behind this side's part of the handshake, and before an alert that ends it.
     *
     * @param handshake the handshake, or null if it was not seen
     */
    StreamRange data(TlsHandshake handshake, boolean tls13) {
        long from = 0;
        if (handshake != null) {
            for (TlsHandshake.Flight flight : handshake.flights()) {
                from = flight.direction() == direction ? Math.max(from, flight.to()) : from;
            }
        }
        int last = records.count() - 1;
        boolean goodbye = last >= 0
                && (records.type(last) == ContentType.ALERT
                        || tls13 && records.payloadBytes(last) == SEALED_ALERT_BYTES);
        return new StreamRange(from, stream.tcpEnd(goodbye ? records.start(last) : stream.length()));
    }

    /** Record that this side's Finished ends in: the opened one, else the one that by its place and size must be it; -1 if none. */
    int finishedRecord(boolean tls13, int hashBytes) {
        if (opening != null && opening.finishedRecord() >= 0) {
            return opening.finishedRecord();
        }
        int first = nextSealed(clear.firstSealed(), tls13);
        for (int record = first; tls13 && record >= 0; record = nextSealed(record + 1, true)) {
            if (records.payloadBytes(record) == hashBytes + SEALED_FINISHED_OVERHEAD) {
                return record;
            }
        }
        return first;
    }

    private int nextSealed(int from, boolean tls13) {
        int type = tls13 ? ContentType.APPLICATION_DATA : ContentType.HANDSHAKE;
        for (int record = from; record < records.count(); record++) {
            if (records.type(record) == type) {
                return record;
            }
        }
        return -1;
    }
}
