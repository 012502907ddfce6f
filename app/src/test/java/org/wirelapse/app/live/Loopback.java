package org.wirelapse.app.live;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.pcap4j.core.PcapNetworkInterface;
import org.pcap4j.core.Pcaps;
import org.wirelapse.analysis.http.Exchange;
import org.wirelapse.analysis.result.Analysis;

/** An HTTP server on this host and requests to it, for captures to see. */
public final class Loopback implements AutoCloseable {
    private static final byte[] BODY = "a body".getBytes(StandardCharsets.US_ASCII);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final HttpServer server;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LONGEST)
            .build();

    /** Starts the server. */
    public Loopback() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, BODY.length);
            exchange.getResponseBody().write(BODY);
            exchange.close();
        });
        server.start();
    }

    /** Asks one after the other. */
    public void request(int times) throws IOException, InterruptedException {
        URI address = server.getAddress().getAddress() instanceof java.net.Inet6Address
                ? URI.create("http://[::1]:" + port() + "/")
                : URI.create("http://127.0.0.1:" + port() + "/");
        for (int i = 0; i < times; i++) {
            client.send(HttpRequest.newBuilder(address).timeout(LONGEST).build(), BodyHandlers.discarding());
        }
    }

    /** How many requests were answered whole. */
    public static long answers(Analysis analysis) {
        return analysis.traffic().exchanges().stream()
                .filter(exchange -> exchange.exchange().state() == Exchange.State.COMPLETE)
                .count();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** A filter for this traffic alone. */
    public String filter() {
        return "tcp port " + port();
    }

    CaptureSettings settings() throws Exception {
        return CaptureSettings.on(loopbackName()).withFilter(filter());
    }

    /** What the loopback interface is called. */
    public static String loopbackName() throws Exception {
        return Pcaps.findAllDevs().stream()
                .filter(PcapNetworkInterface::isLoopBack)
                .findFirst()
                .orElseThrow()
                .getName();
    }

    /** A condition of tests: true if libpcap is there and this user may capture. */
    public static boolean capturable() {
        try {
            CaptureInterface loopback = CaptureInterface.all().stream()
                    .filter(CaptureInterface::loopback)
                    .findFirst()
                    .orElseThrow();
            loopback.probe();
            return true;
        } catch (LiveCaptureException e) {
            return false;
        }
    }

    /** A condition of tests: true if libpcap is there. */
    static boolean libpcapThere() {
        try {
            CaptureInterface.all();
            return true;
        } catch (LiveCaptureException e) {
            return false;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
