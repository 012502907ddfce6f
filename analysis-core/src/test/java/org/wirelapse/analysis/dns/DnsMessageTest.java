package org.wirelapse.analysis.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.flow.IpAddress;

class DnsMessageTest {
    private static final byte[] ANSWER = DnsBytes.answer("shop.example", 0)
            .record(5, (byte) 3, (byte) 'w', (byte) 'w', (byte) 'w', (byte) 0xc0, (byte) 12)
            .record(1, (byte) 10, (byte) 0, (byte) 0, (byte) 9)
            .record(28, new byte[16])
            .bytes();

    @Test
    void readsTheQuestion() {
        DnsMessage query = DnsMessage.read(DnsBytes.query("Shop.Example"));

        assertEquals("shop.example", query.name());
        assertEquals(1, query.type());
        assertFalse(query.response());
    }

    @Test
    void findsAddressesBehindAliases() {
        DnsMessage answer = DnsMessage.read(ANSWER);

        assertTrue(answer.response());
        assertEquals(List.of(new IpAddress(false, 0, 0x0a000009), new IpAddress(true, 0, 0)), answer.addresses());
    }

    @Test
    void aNameThatPointsToItselfIsNone() {
        byte[] query = DnsBytes.query("a");
        query[12] = (byte) 0xc0;
        query[13] = 12;

        assertNull(DnsMessage.read(query));
    }

    @Test
    void whatIsCutOffIsPassedOver() {
        DnsMessage answer = DnsMessage.read(Arrays.copyOf(ANSWER, ANSWER.length - 20));

        assertEquals(List.of(new IpAddress(false, 0, 0x0a000009)), answer.addresses());
    }

    @Property(tries = 500)
    void anyBytesAreRead(@ForAll @IntRange(min = 0, max = 79) int at, @ForAll @Size(max = 30) byte[] other) {
        byte[] bytes = ANSWER.clone();
        System.arraycopy(other, 0, bytes, at, Math.max(0, Math.min(other.length, bytes.length - at)));
        DnsMessage message = DnsMessage.read(bytes);

        assertTrue(message == null || message.name().length() <= 300);
        DnsMessage.read(other);
    }
}
