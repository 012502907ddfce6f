package org.wirelapse.analysis.rule.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.OK;
import static org.wirelapse.analysis.rule.Talks.connected;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.dns.NameLookup;
import org.wirelapse.analysis.flow.IpAddress;
import org.wirelapse.analysis.rule.Examined;
import org.wirelapse.analysis.rule.Finding;
import org.wirelapse.analysis.rule.Thresholds;
import org.wirelapse.analysis.rule.Verdict;
import org.wirelapse.analysis.traffic.Traffic;

class NameLookupCostTest {
    private static final IpAddress ADDRESS = new IpAddress(false, 0, 1);

    private static Traffic with(NameLookup... lookups) {
        Traffic traffic =
                Examined.traffic(connected().client("1.000", "P.", GET).server("1.020", "P.", OK));
        return Traffic.of(traffic.capture(), traffic.connections(), List.of(lookups));
    }

    private static NameLookup lookup(String name, NameLookup.Outcome outcome) {
        return new NameLookup(ADDRESS, ADDRESS, name, 1, 0, 10_000_000, 1, false, outcome, List.of(), 1, 2);
    }

    @Test
    void tellsOfNamesThatCouldNotBeLookedUp() {
        Finding finding = found(
                new NameLookupCost(),
                with(
                        lookup("gone.example", NameLookup.Outcome.NO_SUCH_NAME),
                        lookup("shop.example", NameLookup.Outcome.ADDRESSES)));
        assertEquals(1, finding.values().get("failed"));
        assertEquals("gone.example", finding.values().get("names"));
        assertEquals("dns", finding.filter());
    }

    @Test
    void aNameWithoutAddressesOfOneFamilyIsNoFailure() {
        assertInstanceOf(
                Verdict.Clear.class,
                new NameLookupCost()
                        .examine(with(lookup("shop.example", NameLookup.Outcome.NO_ADDRESSES)), Thresholds.STANDARD));
    }

    @Test
    void withoutLookupsThereIsNothingToLookAt() {
        assertInstanceOf(Verdict.NotApplicable.class, new NameLookupCost().examine(with(), Thresholds.STANDARD));
    }
}
