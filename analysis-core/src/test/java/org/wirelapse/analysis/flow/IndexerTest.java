package org.wirelapse.analysis.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirelapse.analysis.wire.DecodedSegment.ACK;
import static org.wirelapse.analysis.wire.DecodedSegment.FIN;
import static org.wirelapse.analysis.wire.DecodedSegment.SYN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirelapse.analysis.capture.CaptureFiles;
import org.wirelapse.analysis.capture.CaptureProblem;
import org.wirelapse.analysis.capture.CaptureWriter;
import org.wirelapse.analysis.capture.LinkType;
import org.wirelapse.analysis.progress.Progress;
import org.wirelapse.analysis.wire.PacketBuilder;

class IndexerTest {
    private static final Endpoint CLIENT = new Endpoint(new IpAddress(false, 0, 0x0a000001), 50_000);
    private static final Endpoint SERVER = new Endpoint(new IpAddress(false, 0, 0x0a000002), 80);

    @TempDir
    private Path folder;

    private CaptureWriter writer;
    private int microseconds;

    @BeforeEach
    void beginFile() {
        writer = CaptureWriter.pcap(ByteOrder.LITTLE_ENDIAN, LinkType.RAW);
    }

    private static PacketBuilder fromClient() {
        return PacketBuilder.v4();
    }

    private static PacketBuilder fromServer() {
        return PacketBuilder.v4().ends(2, 80, 1, 50_000);
    }

    private void add(PacketBuilder packet) {
        writer.record(1000, microseconds++, packet.ip());
    }

    private Indexer index() throws IOException {
        try (CaptureFiles files = CaptureFiles.open(List.of(writer.writeTo(folder.resolve("x.pcap"))))) {
            files.finish();
            Indexer indexer = new Indexer(files);
            assertTrue(indexer.advance(Progress.NONE));
            return indexer;
        }
    }

    private Connection onlyConnection() throws IOException {
        List<Connection> connections = index().connections();
        assertEquals(1, connections.size());
        return connections.get(0);
    }

    private static void assertRoles(Connection connection, ClientKnownBy knownBy) {
        assertEquals(CLIENT, connection.client());
        assertEquals(SERVER, connection.server());
        assertEquals(knownBy, connection.clientKnownBy());
    }

    @Test
    void takesTheSenderOfTheSynForTheClient() throws IOException {
        add(fromClient().flags(SYN));
        add(fromServer().flags(SYN | ACK).numbers(9, 1001));
        Connection connection = onlyConnection();
        assertRoles(connection, ClientKnownBy.SYN);
        assertEquals(Direction.CLIENT_TO_SERVER, connection.log().direction(0));
        assertEquals(Direction.SERVER_TO_CLIENT, connection.log().direction(1));
    }

    @Test
    void takesTheReceiverOfASynAckForTheClient() throws IOException {
        add(fromServer().flags(SYN | ACK));
        Connection connection = onlyConnection();
        assertRoles(connection, ClientKnownBy.SYN);
        assertEquals(Direction.SERVER_TO_CLIENT, connection.log().direction(0));
    }

    @Test
    void takesTheSideOfTheServicePortForTheServer() throws IOException {
        add(fromServer());
        assertRoles(onlyConnection(), ClientKnownBy.PORT);
    }

    @Test
    void takesTheFirstSenderForTheClientWhereNothingTells() throws IOException {
        add(PacketBuilder.v4().ends(1, 50_000, 2, 50_001));
        Connection connection = onlyConnection();
        assertEquals(CLIENT, connection.client());
        assertEquals(ClientKnownBy.FIRST_PACKET, connection.clientKnownBy());
    }

    @Test
    void opensANewConnectionOnASynWithAnotherNumberOnly() throws IOException {
        add(fromClient().flags(SYN).numbers(100, 0));
        add(fromClient().flags(SYN).numbers(100, 0));
        add(fromClient().flags(FIN | ACK).numbers(101, 5));
        add(fromClient().flags(SYN).numbers(100, 0));
        add(fromClient().flags(SYN).numbers(700, 0));
        add(fromServer().flags(SYN | ACK).numbers(4, 701));
        List<Connection> connections = index().connections();
        assertEquals(
                List.of(4, 2), connections.stream().map(c -> c.log().size()).toList());
        assertEquals(5, connections.get(1).log().packet(0));
    }

    @Test
    void countsAQuotedHeaderAsAStreamWithoutMakingItAConnection() throws IOException {
        byte[] quote = PacketBuilder.join(
                PacketBuilder.bytes(3, 1, 0, 0, 0, 0, 0, 0),
                fromClient().flags(SYN).numbers(3, 0).ip());
        writer.record(1000, 0, PacketBuilder.v4().ends(9, 0, 1, 0).ipv4(1, quote));
        add(PacketBuilder.v4().ends(1, 1234, 2, 80));
        add(fromClient());
        List<Connection> connections = index().connections();
        assertEquals(List.of(0, 1), connections.stream().map(Connection::stream).toList());
        assertEquals(CLIENT, connections.get(0).client());
    }

    @Test
    void numbersPacketsOfAnyKindAndKnowsWhereEachLies() throws IOException {
        writer.record(1000, 0, new byte[] {0x45});
        add(fromClient());
        Indexer indexer = index();
        assertEquals(2, indexer.counts().packets());
        assertEquals(1, indexer.counts().tcpPackets());
        assertEquals(40, indexer.framePosition(1));
        assertEquals(57, indexer.framePosition(2));
        assertEquals(2, indexer.connections().get(0).log().packet(0));
    }

    @Test
    void countsSnappedPacketsAndBadChecksums() throws IOException {
        byte[] packet = fromClient().payload(new byte[10]).ip();
        packet[45]++;
        writer.record(1000, 0, packet);
        writer.record(1000, 0, java.util.Arrays.copyOf(packet, 45), packet.length);
        CaptureCounts counts = index().counts();
        assertEquals(1, counts.badChecksums());
        assertEquals(1, counts.snappedPackets());
    }

    @Test
    void reportsAnUnknownLinkTypeOnce() throws IOException {
        writer = CaptureWriter.pcap(ByteOrder.LITTLE_ENDIAN, 147)
                .record(1, 0, new byte[60])
                .record(2, 0, new byte[60]);
        try (CaptureFiles files = CaptureFiles.open(List.of(writer.writeTo(folder.resolve("x.pcap"))))) {
            new Indexer(files).advance(Progress.NONE);
            assertEquals(
                    List.of(CaptureProblem.Code.UNKNOWN_LINK_TYPE),
                    files.problems().stream().map(CaptureProblem::code).toList());
        }
    }

    @Test
    void extendsTheIndexOfAFileThatGrows() throws IOException {
        add(fromClient().flags(SYN).numbers(100, 0));
        int firstPart = writer.length();
        add(fromServer().flags(SYN | ACK).numbers(4, 101));
        byte[] whole = writer.toBytes();
        Path file = folder.resolve("grows.pcap");
        java.nio.file.Files.write(file, java.util.Arrays.copyOf(whole, firstPart + 20));
        try (CaptureFiles files = CaptureFiles.open(List.of(file));
                FileChannel end = FileChannel.open(file, StandardOpenOption.APPEND)) {
            Indexer indexer = new Indexer(files);
            indexer.advance(Progress.NONE);
            assertEquals(1, indexer.connections().get(0).log().size());
            end.write(ByteBuffer.wrap(whole, firstPart + 20, whole.length - firstPart - 20));
            indexer.advance(Progress.NONE);
            assertEquals(2, indexer.connections().get(0).log().size());
            assertEquals(1000, indexer.counts().durationNs());
        }
    }

    @Test
    void stopsWhenCancelledAndGoesOnLater() throws IOException {
        for (int i = 0; i < 20_000; i++) {
            add(fromClient());
        }
        try (CaptureFiles files = CaptureFiles.open(List.of(writer.writeTo(folder.resolve("x.pcap"))))) {
            Indexer indexer = new Indexer(files);
            assertFalse(indexer.advance(new Progress() {
                @Override
                public void report(String stage, long done, long total) {}

                @Override
                public boolean cancelled() {
                    return true;
                }
            }));
            assertTrue(indexer.counts().packets() < 20_000);
            assertTrue(indexer.advance(Progress.NONE));
            assertEquals(20_000, indexer.connections().get(0).log().size());
        }
    }

    @Test
    void keepsManyConnectionsApart() throws IOException {
        for (int round = 0; round < 2; round++) {
            for (int port = 1; port <= 5000; port++) {
                boolean back = (port + round) % 2 == 0;
                add(
                        back
                                ? PacketBuilder.v4().ends(2, 80, 1, port)
                                : PacketBuilder.v4().ends(1, port, 2, 80));
            }
        }
        List<Connection> connections = index().connections();
        assertEquals(5000, connections.size());
        for (Connection connection : connections) {
            assertEquals(2, connection.log().size());
            assertEquals(5000, connection.log().packet(1) - connection.log().packet(0));
        }
    }

    @Test
    void readsPayloadThatCameInFragments() throws IOException {
        byte[] payload = "in three fragments, of which the last comes first".getBytes(StandardCharsets.US_ASCII);
        byte[] tcp = fromClient().payload(payload).tcp();
        for (int from : new int[] {48, 0, 24}) {
            int to = Math.min(tcp.length, from + 24);
            int field = from / 8 | (to < tcp.length ? 0x2000 : 0);
            byte[] data = Arrays.copyOfRange(tcp, from, to);
            writer.record(
                    1000, microseconds++, fromClient().fragmentField(field).ipv4(6, data));
        }
        add(fromServer());

        try (CaptureFiles files = CaptureFiles.open(List.of(writer.writeTo(folder.resolve("x.pcap"))))) {
            files.finish();
            Indexer indexer = new Indexer(files);
            indexer.advance(Progress.NONE);
            SegmentLog log = indexer.connections().get(0).log();
            byte[] read = new byte[payload.length + 5];
            assertEquals(3, log.packet(0));
            assertEquals(payload.length, log.capturedPayload(0));
            assertEquals(payload.length, files.read(log.payloadPosition(0), read, 0, payload.length));
            assertArrayEquals(payload, Arrays.copyOf(read, payload.length));
            assertEquals(3, files.read(log.payloadPosition(0) + payload.length - 3, read, 0, 8));
        }
    }
}
