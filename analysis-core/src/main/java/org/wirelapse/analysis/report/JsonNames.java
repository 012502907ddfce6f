package org.wirelapse.analysis.report;

import java.util.List;
import java.util.OptionalLong;
import org.wirelapse.analysis.dns.NameLookup;
import org.wirelapse.analysis.flow.IpAddress;

/** Name lookups, for {@link JsonReport}. */
final class JsonNames {
    private final JsonFields json;

    JsonNames(JsonFields json) {
        this.json = json;
    }

    void list(List<NameLookup> lookups) {
        json.objects("name_lookups", lookups, this::fields);
    }

    void field(NameLookup lookup) {
        if (lookup == null) {
            json.unknown("name_lookup");
        } else {
            json.object("name_lookup", () -> fields(lookup));
        }
    }

    private void fields(NameLookup lookup) {
        json.text("client", lookup.client().toString());
        json.text("server", lookup.server().toString());
        json.text("name", lookup.name());
        json.number("type", lookup.type());
        json.number("start_ns", lookup.startNs());
        json.number("end_ns", lookup.endNs() < 0 ? OptionalLong.empty() : OptionalLong.of(lookup.endNs()));
        json.number("queries", lookup.queries());
        json.flag("over_tcp", lookup.overTcp());
        json.constant("outcome", lookup.outcome());
        json.texts(
                "addresses",
                lookup.addresses().stream().map(IpAddress::toString).toList());
        json.numbers("packets", lookup.firstPacket(), lookup.lastPacket());
    }
}
