package org.wirelapse.analysis.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wirelapse.analysis.capture.FileFacts;
import org.wirelapse.analysis.dns.NameLookup;
import org.wirelapse.analysis.flow.Connection;
import org.wirelapse.analysis.flow.Endpoint;
import org.wirelapse.analysis.flow.IpAddress;
import org.wirelapse.analysis.http.HeaderFields;
import org.wirelapse.analysis.http.Http2Session;
import org.wirelapse.analysis.result.Analysis;
import org.wirelapse.analysis.rule.Examination;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.taps.TwoTaps;
import org.wirelapse.analysis.tls.TlsCertificate;
import org.wirelapse.analysis.tls.TlsSession;
import org.wirelapse.analysis.traffic.AnalysedConnection;
import org.wirelapse.analysis.traffic.CaptureFacts;
import org.wirelapse.analysis.traffic.Traffic;

/**
 * Makes an analysis that names nobody. It is an analysis like any other, so no report has to know of redaction, and none can forget it.
 *
 * <p>Addresses become {@code client-1} or {@code server-2}; host names in requests, TLS, certificates and name lookups {@code host-1};
 * queries {@code ?query-1}; names of files {@code capture-1.pcap}. Values of header fields are hidden but for those that cannot name
 * anybody. Kept are methods, paths, ports, times, sizes, packet numbers and the hashes of the files. The rules look again at what is left,
 * so that no text of theirs has seen more.
 */
public final class Redaction {
    private final Pseudonyms pseudonyms = new Pseudonyms();
    private final Locations locations = new Locations(pseudonyms);
    private final MessageRedaction messages = new MessageRedaction(locations);

    private Redaction() {}

    /**
     * The redacted analysis.
     *
     * @param thresholds those that the analysis was made with
     */
    public static Analysis of(Analysis analysis, Thresholds thresholds) {
        Traffic traffic = new Redaction().traffic(analysis.traffic());
        Examination examination = Examination.of(traffic, thresholds);
        return new Analysis(traffic, twoTaps(analysis.twoTaps()), examination.findings(), examination.checks());
    }

    /** Only its files have names. */
    private static TwoTaps twoTaps(TwoTaps taps) {
        return taps == null ? null : taps.withServer(capture(taps.server(), "server-capture-"));
    }

    private Traffic traffic(Traffic traffic) {
        nameAddresses(traffic);
        return Traffic.of(
                        capture(traffic.capture(), "capture-"),
                        traffic.connections().stream().map(this::connection).toList(),
                        traffic.nameLookups().stream().map(this::lookup).toList())
                .withPages(traffic.pages());
    }

    /** All of them first, so that a host that is written as an address is known by it wherever it stands. */
    private void nameAddresses(Traffic traffic) {
        for (AnalysedConnection analysed : traffic.connections()) {
            pseudonyms.address(analysed.connection().client().address(), "client");
            pseudonyms.address(analysed.connection().server().address(), "server");
        }
        traffic.nameLookups().forEach(this::lookup);
    }

    private static CaptureFacts capture(CaptureFacts capture, String name) {
        List<FileFacts> files = new ArrayList<>();
        for (FileFacts file : capture.files()) {
            files.add(new FileFacts(
                    name + (files.size() + 1) + "." + file.format().name().toLowerCase(Locale.ROOT),
                    file.bytes(),
                    file.sha256(),
                    file.format(),
                    file.compression(),
                    file.linkTypes(),
                    file.snapLength()));
        }
        return new CaptureFacts(
                files,
                capture.startEpochNs(),
                capture.durationNs(),
                capture.packets(),
                capture.tcpPackets(),
                capture.outsideTcp(),
                capture.quality(),
                capture.problems());
    }

    private AnalysedConnection connection(AnalysedConnection analysed) {
        Connection connection = analysed.connection();
        return new AnalysedConnection(
                new Connection(
                        connection.stream(),
                        endpoint(connection.client()),
                        endpoint(connection.server()),
                        connection.clientKnownBy(),
                        connection.log()),
                analysed.tcp(),
                analysed.clientCongestion(),
                analysed.serverCongestion(),
                analysed.nameLookup() == null ? null : lookup(analysed.nameLookup()),
                analysed.tls() == null ? null : tls(analysed.tls()),
                analysed.http2() == null ? null : http2(analysed.http2()),
                analysed.webSocket(),
                analysed.protocols(),
                locations.authority(analysed.host()),
                analysed.exchanges().stream().map(messages::redact).toList(),
                analysed.turns(),
                analysed.unsolicited(),
                analysed.resetLoss(),
                analysed.idle());
    }

    private Endpoint endpoint(Endpoint endpoint) {
        return new Endpoint(pseudonyms.address(endpoint.address(), "host"), endpoint.port());
    }

    private NameLookup lookup(NameLookup lookup) {
        return new NameLookup(
                pseudonyms.address(lookup.client(), "client"),
                pseudonyms.address(lookup.server(), "resolver"),
                pseudonyms.host(lookup.name()),
                lookup.type(),
                lookup.startNs(),
                lookup.endNs(),
                lookup.queries(),
                lookup.overTcp(),
                lookup.outcome(),
                lookup.addresses().stream().map(this::answer).toList(),
                lookup.firstPacket(),
                lookup.lastPacket());
    }

    private IpAddress answer(IpAddress address) {
        return pseudonyms.address(address, "server");
    }

    private TlsSession tls(TlsSession tls) {
        return new TlsSession(
                tls.version(),
                tls.cipherSuite(),
                locations.authority(tls.serverName()),
                tls.offeredProtocols(),
                tls.protocol(),
                tls.resumed(),
                tls.helloRetry(),
                tls.earlyData(),
                tls.handshake(),
                tls.certificates().stream().map(this::certificate).toList(),
                tls.alerts(),
                tls.clientCloseNotify(),
                tls.serverCloseNotify(),
                tls.decryption(),
                tls.problem());
    }

    private TlsCertificate certificate(TlsCertificate certificate) {
        return new TlsCertificate(
                HeaderFields.HIDDEN,
                HeaderFields.HIDDEN,
                certificate.names().stream().map(locations::authority).toList(),
                certificate.notBefore(),
                certificate.notAfter());
    }

    private Http2Session http2(Http2Session http2) {
        return new Http2Session(
                http2.joinedLate(),
                http2.lostFrames(),
                http2.unreadableStreams(),
                http2.pushes().stream().map(this::push).toList(),
                http2.goAways());
    }

    private Http2Session.Push push(Http2Session.Push push) {
        String target = push.target() == null ? null : locations.target(push.target());
        return new Http2Session.Push(push.stream(), target, push.status(), push.bodyBytes());
    }
}
