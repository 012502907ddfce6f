package org.wirelapse.analysis.tls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wirelapse.analysis.flow.Direction;

/** Finds when the handshake was made and in which flights. */
final class HandshakeSpan {
    /** A handshake has a handful of records a side; with a chain of certificates in small records, some dozens. */
    private static final int MOST_RECORDS = 256;

    private final TlsSide client;
    private final TlsSide server;
    private final boolean tls13;
    private final int hashBytes;

    HandshakeSpan(TlsSide client, TlsSide server, boolean tls13, int hashBytes) {
        this.client = client;
        this.server = server;
        this.tls13 = tls13;
        this.hashBytes = hashBytes;
    }

    TlsHandshake find() {
        long start = client.records().start(0);
        int endRow = endRow();
        return new TlsHandshake(
                client.stream().rowOf(start),
                endRow,
                client.stream().timeOf(start),
                endRow < 0 ? -1 : endNs(),
                flights(endRow < 0 ? Integer.MAX_VALUE : endRow));
    }

    /** In TLS 1.3 the client's Finished ends it (RFC 8446 §2); before, the later of both. */
    private int endRow() {
        int clientRow = finishedRow(client);
        int serverRow = tls13 ? clientRow : finishedRow(server);
        return clientRow < 0 || serverRow < 0 ? -1 : Math.max(clientRow, serverRow);
    }

    private long endNs() {
        long clientNs = completedNs(client);
        return tls13 ? clientNs : Math.max(clientNs, completedNs(server));
    }

    private int finishedRow(TlsSide side) {
        int record = side.finishedRecord(tls13, hashBytes);
        return record < 0 ? -1 : side.stream().completedRow(side.records().end(record));
    }

    private long completedNs(TlsSide side) {
        return side.stream().completedNs(side.records().end(side.finishedRecord(tls13, hashBytes)));
    }

    private List<TlsHandshake.Flight> flights(int endRow) {
        List<Part> parts = new ArrayList<>();
        addParts(client, endRow, parts);
        addParts(server, endRow, parts);
        parts.sort(Comparator.comparingInt(Part::row));
        List<TlsHandshake.Flight> flights = new ArrayList<>();
        for (Part part : parts) {
            int last = flights.size() - 1;
            if (last >= 0 && flights.get(last).direction() == part.direction()) {
                flights.set(
                        last,
                        new TlsHandshake.Flight(
                                part.direction(), flights.get(last).from(), part.to()));
            } else {
                flights.add(new TlsHandshake.Flight(part.direction(), part.from(), part.to()));
            }
        }
        return List.copyOf(flights);
    }

    private record Part(Direction direction, long from, long to, int row) {}

    /** What a side sent until the end, its own Finished at the latest. */
    private void addParts(TlsSide side, int endRow, List<Part> parts) {
        Records records = side.records();
        int finished = side.finishedRecord(tls13, hashBytes);
        int last = Math.min(records.count(), MOST_RECORDS) - 1;
        boolean clientEnds = side == client && finished >= 0;
        for (int record = 0; record <= (clientEnds ? Math.min(last, finished) : last); record++) {
            int row = side.stream().rowOf(records.start(record));
            if (row > endRow) {
                break;
            }
            long from = side.stream().tcpOffset(records.start(record));
            parts.add(new Part(side.direction(), from, side.stream().tcpEnd(records.end(record)), row));
        }
    }
}
