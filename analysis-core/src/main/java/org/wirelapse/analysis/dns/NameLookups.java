package org.wirelapse.analysis.dns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wirelapse.analysis.capture.CaptureBytes;
import org.wirelapse.analysis.flow.Connection;
import org.wirelapse.analysis.flow.Datagram;
import org.wirelapse.analysis.flow.IpAddress;

/** Finds the name lookups of a capture: each query with its repeats, over UDP and TCP, and its answer. */
public final class NameLookups {
    /** DNS over UDP is no longer than that (RFC 6891 §6.2.5). */
    private static final int MOST_MESSAGE_BYTES = 4096;

    /** A query that comes so long after the last one for the same name is a lookup of its own. */
    private static final long FORGOTTEN_NS = 30_000_000_000L;

    private final Map<Key, Pending> pending = new LinkedHashMap<>();
    private final List<NameLookup> found = new ArrayList<>();

    private record Key(IpAddress client, String name, int type) {
        // Written out, for the reason that the hash code of Endpoint gives.
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && type == key.type
                    && Objects.equals(name, key.name)
                    && client.equals(key.client);
        }

        @Override
        public int hashCode() {
            return Objects.hash(client, name, type);
        }
    }

    /** A lookup without an answer so far. */
    private static final class Pending {
        final TimedMessage first;
        TimedMessage last;
        int queries;
        boolean overTcp;

        Pending(TimedMessage first) {
            this.first = first;
        }

        void add(TimedMessage query) {
            last = query;
            queries++;
            overTcp |= query.tcp();
        }

        NameLookup end(TimedMessage answer, NameLookup.Outcome outcome) {
            return new NameLookup(
                    first.sender(),
                    first.receiver(),
                    first.message().name(),
                    first.message().type(),
                    first.timeNs(),
                    answer == null ? -1 : answer.timeNs(),
                    queries,
                    overTcp,
                    outcome,
                    answer == null ? List.of() : answer.message().addresses(),
                    first.packet(),
                    answer == null ? last.packet() : answer.packet());
        }
    }

    private NameLookups() {}

    /**
     * Finds them.
     *
     * @param datagrams UDP datagrams that may be DNS
     * @param connections all connections; those of DNS are read
     * @param bytes where payload is read from
     * @return the lookups by rising begin
     * @throws IOException if the file cannot be read
     */
    public static List<NameLookup> of(List<Datagram> datagrams, List<Connection> connections, CaptureBytes bytes)
            throws IOException {
        List<TimedMessage> messages = new ArrayList<>();
        for (Datagram datagram : datagrams) {
            addMessage(datagram, bytes, messages);
        }
        for (Connection connection : connections) {
            if (connection.server().port() == DnsOverTcp.PORT) {
                DnsOverTcp.addMessages(connection, bytes, messages);
            }
        }
        messages.sort(Comparator.comparingLong(TimedMessage::timeNs).thenComparingInt(TimedMessage::packet));
        NameLookups lookups = new NameLookups();
        messages.forEach(lookups::take);
        lookups.pending.values().forEach(left -> lookups.found.add(left.end(null, NameLookup.Outcome.UNANSWERED)));
        lookups.found.sort(Comparator.comparingLong(NameLookup::startNs).thenComparingInt(NameLookup::firstPacket));
        return List.copyOf(lookups.found);
    }

    private static void addMessage(Datagram datagram, CaptureBytes bytes, List<TimedMessage> messages)
            throws IOException {
        byte[] payload = new byte[Math.min(MOST_MESSAGE_BYTES, datagram.length())];
        int got = bytes.read(datagram.position(), payload, 0, payload.length);
        DnsMessage message = got == payload.length ? DnsMessage.read(payload) : null;
        if (message != null) {
            messages.add(new TimedMessage(
                    message,
                    datagram.source().address(),
                    datagram.destination().address(),
                    datagram.timeNs(),
                    datagram.packet(),
                    false));
        }
    }

    private void take(TimedMessage timed) {
        DnsMessage message = timed.message();
        IpAddress client = message.response() ? timed.receiver() : timed.sender();
        Key key = new Key(client, message.name(), message.type());
        Pending lookup = pending.get(key);
        if (!message.response()) {
            if (lookup == null || timed.timeNs() - lookup.last.timeNs() > FORGOTTEN_NS) {
                forget(lookup);
                lookup = new Pending(timed);
                pending.put(key, lookup);
            }
            lookup.add(timed);
        } else if (lookup != null && !message.truncated()) {
            pending.remove(key);
            found.add(lookup.end(timed, outcome(message)));
        }
    }

    private void forget(Pending lookup) {
        if (lookup != null) {
            found.add(lookup.end(null, NameLookup.Outcome.UNANSWERED));
        }
    }

    private static NameLookup.Outcome outcome(DnsMessage answer) {
        return switch (answer.responseCode()) {
            case 0 -> answer.addresses().isEmpty() ? NameLookup.Outcome.NO_ADDRESSES : NameLookup.Outcome.ADDRESSES;
            case 3 -> NameLookup.Outcome.NO_SUCH_NAME;
            default -> NameLookup.Outcome.FAILED;
        };
    }
}
