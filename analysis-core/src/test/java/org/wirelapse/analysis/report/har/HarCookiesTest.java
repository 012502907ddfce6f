package org.wirelapse.analysis.report.har;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.http.HeaderFields;
import org.wirelapse.analysis.http.HeaderFields.Field;

class HarCookiesTest {
    @Test
    void splitsWhatTheClientSendsAndTakesTheFirstPairOfWhatTheServerSets() {
        assertEquals(
                List.of(new HarCookies.Cookie("a", "1"), new HarCookies.Cookie("b", "x=y")),
                of("cookie", "a=1; b=x=y; c"));
        assertEquals(List.of(new HarCookies.Cookie("id", "7")), of("set-cookie", "id=7; Path=/; Secure"));
    }

    @Test
    void hasNoneWhereTheyAreHidden() {
        assertEquals(List.of(), of("cookie", HeaderFields.HIDDEN));
    }

    private static List<HarCookies.Cookie> of(String name, String value) {
        return HarCookies.of(new HeaderFields(List.of(new Field(name, value))));
    }
}
