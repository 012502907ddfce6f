package org.wirelapse.analysis.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyLogTest {
    private static final String RANDOM = "AB".repeat(32);

    @Test
    void findsSecretsByTheClientsRandomInAnyCase() {
        KeyLog log = KeyLog.parse(List.of("# comment\r\nCLIENT_RANDOM " + RANDOM + " 0102\r\n"));

        assertArrayEquals(new byte[] {1, 2}, log.secrets(random()).get(KeyLog.Label.CLIENT_RANDOM));
    }

    @Test
    void joinsSeveralLogsAndKeepsTheFirstOfTwoSecrets() {
        KeyLog log = KeyLog.parse(List.of(
                "SERVER_TRAFFIC_SECRET_0 " + RANDOM + " 01",
                "SERVER_TRAFFIC_SECRET_0 " + RANDOM + " 02\nCLIENT_TRAFFIC_SECRET_0 " + RANDOM + " 03"));

        assertEquals(
                Set.of(KeyLog.Label.SERVER_TRAFFIC_SECRET_0, KeyLog.Label.CLIENT_TRAFFIC_SECRET_0),
                log.secrets(random()).keySet());
        assertEquals(1, log.secrets(random()).get(KeyLog.Label.SERVER_TRAFFIC_SECRET_0)[0]);
    }

    @Test
    void passesOverLinesThatMeanNothing() {
        KeyLog log = KeyLog.parse(List.of("CLIENT_RANDOM 00 01\nCLIENT_RANDOM " + RANDOM + " xyz\nRSA a b\n\0\n"
                + "EXPORTER_SECRET " + RANDOM + " 01\nCLIENT_RANDOM " + RANDOM + " " + "00".repeat(1000)));

        assertTrue(log.isEmpty());
    }

    private static byte[] random() {
        byte[] random = new byte[32];
        Arrays.fill(random, (byte) 0xab);
        return random;
    }
}
