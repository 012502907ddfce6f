package org.wirelapse.analysis.flow;

/** Tells a server's port from a client's where the handshake was not captured. */
final class ServicePort {
    /** RFC 6335 §6: system ports. */
    private static final int SYSTEM_PORTS_END = 1024;
    /** Lowest port that systems in use hand out to clients (Linux; RFC 6335 §6 has 49152). */
    private static final int EPHEMERAL_START = 32_768;

    private ServicePort() {}

    /**
     * True if one port says that its side is the server: it is a service's, and the other one is not.
     *
     * @param port of the side in question
     * @param other of the other side
     */
    static boolean saysServer(int port, int other) {
        int rank = rank(port);
        return rank > rank(other) && (rank > 1 || other >= EPHEMERAL_START);
    }

    /** How much a port looks like a service's. */
    private static int rank(int port) {
        if (port < SYSTEM_PORTS_END) {
            return 3;
        }
        return switch (port) {
            // SOCKS, proxies, application servers and databases as they are usually set up.
            case 1080,
                    1433,
                    3000,
                    3128,
                    3306,
                    4200,
                    4443,
                    5000,
                    5432,
                    5601,
                    6379,
                    7001,
                    8000,
                    8001,
                    8008,
                    8080,
                    8081,
                    8082,
                    8083,
                    8088,
                    8090,
                    8118,
                    8123,
                    8181,
                    8222,
                    8443,
                    8500,
                    8787,
                    8834,
                    8880,
                    8888,
                    9000,
                    9001,
                    9042,
                    9080,
                    9090,
                    9091,
                    9200,
                    9443,
                    10000,
                    11211,
                    15672,
                    27017 -> 2;
            default -> port < EPHEMERAL_START ? 1 : 0;
        };
    }
}
