package org.wirelapse.analysis.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirelapse.analysis.flow.IpAddress;

class LocationsTest {
    private final Pseudonyms pseudonyms = new Pseudonyms();
    private final Locations locations = new Locations(pseudonyms);

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/cart /cart",
                "* *",
                "/cart?item=7 /cart?query-1",
                "/cart;jsessionid=7?x /cart;query-1",
                "/cart#top /cart#query-1",
                "https://me:key@shop.example:8443/cart?item=7 https://host-1:8443/cart?query-1",
                "http://shop.example?x http://host-1?query-1",
                "/fetch/http://a.example/http://b.example/c /fetch/http://host-1/http://host-2/c",
                "shop.example:443 host-1:443",
                "nonsense host-1"
            })
    void hidesWhatATargetNames(String target, String shown) {
        assertEquals(shown, locations.target(target));
    }

    @Test
    void knowsAHostInEveryForm() {
        assertEquals("host-1", locations.authority("shop.example"));
        assertEquals("host-1:8080", locations.authority("Shop.Example.:8080"));
        assertNotEquals("host-1", locations.authority("www.shop.example"));
        assertNull(locations.authority(null));
    }

    @Test
    void knowsAHostThatIsWrittenAsAnAddress() {
        pseudonyms.address(new IpAddress(false, 0, 0x0a000009), "server");
        pseudonyms.address(new IpAddress(true, 0x2001_0db8_0000_0000L, 1), "server");
        assertEquals("server-1:80", locations.authority("10.0.0.9:80"));
        assertEquals("server-2", locations.authority("[2001:DB8::1]"));
        assertEquals("server-2:8080", locations.authority("[2001:db8::1]:8080"));
        assertEquals("server-2", locations.authority("2001:db8::1"));
    }

    @Test
    void doesNotTakeJustAnythingForAPort() {
        assertEquals("host-1", locations.authority("shop.example:secret"));
        assertEquals("host-2", locations.authority("shop.example:123456"));
        assertEquals("host-3", locations.authority(":80"));
    }
}
