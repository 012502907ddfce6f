package org.wirelapse.analysis.http2;

import java.util.Arrays;
import java.util.List;

/** The fields that need no sending (RFC 7541 appendix A). */
final class StaticTable {
    private static final String TEXT = """
            :authority
            :method GET
            :method POST
            :path /
            :path /index.html
            :scheme http
            :scheme https
            :status 200
            :status 204
            :status 206
            :status 304
            :status 400
            :status 404
            :status 500
            accept-charset
            accept-encoding gzip, deflate
            accept-language
            accept-ranges
            accept
            access-control-allow-origin
            age
            allow
            authorization
            cache-control
            content-disposition
            content-encoding
            content-language
            content-length
            content-location
            content-range
            content-type
            cookie
            date
            etag
            expect
            expires
            from
            host
            if-match
            if-modified-since
            if-none-match
            if-range
            if-unmodified-since
            last-modified
            link
            location
            max-forwards
            proxy-authenticate
            proxy-authorization
            range
            referer
            refresh
            retry-after
            server
            set-cookie
            strict-transport-security
            transfer-encoding
            user-agent
            vary
            via
            www-authenticate
            """;

    private static final List<HpackField> FIELDS =
            Arrays.stream(TEXT.split("\n")).map(StaticTable::field).toList();

    /** Number of its fields. */
    static final int SIZE = FIELDS.size();

    private StaticTable() {}

    private static HpackField field(String line) {
        int space = line.indexOf(' ');
        return space < 0
                ? new HpackField(line, "")
                : new HpackField(line.substring(0, space), line.substring(space + 1));
    }

    /** The field at an index from 1. */
    static HpackField get(int index) {
        return FIELDS.get(index - 1);
    }
}
