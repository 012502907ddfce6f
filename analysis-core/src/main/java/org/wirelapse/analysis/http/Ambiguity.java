package org.wirelapse.analysis.http;

/** What about a message leaves room for two readings, or had to be forgiven. Two parsers that choose differently may be played off. */
public enum Ambiguity {
    /** Several Content-Length values, all equal (RFC 9112 §6.3, point 5). */
    CONTENT_LENGTH_REPEATED,
    /** Several Content-Length values that differ; the first is taken. */
    CONTENT_LENGTH_CONFLICT,
    /** A Content-Length that is no number, or too large for any body; it is ignored. */
    CONTENT_LENGTH_INVALID,
    /** Transfer-Encoding together with Content-Length; the first decides (RFC 9112 §6.3, point 3). */
    TRANSFER_ENCODING_AND_CONTENT_LENGTH,
    /** A Transfer-Encoding whose last coding is not chunked, so that only the connection's end can end the body. */
    TRANSFER_ENCODING_NOT_CHUNKED,
    /** Transfer-Encoding in an HTTP/1.0 message (RFC 9112 §6.1). */
    TRANSFER_ENCODING_IN_HTTP_1_0,
    /** A request line without a version, as in HTTP/0.9, or with a malformed one. */
    VERSION_MALFORMED,
    /** A field value continued on the next line (RFC 9112 §5.2). */
    OBSOLETE_FOLDING,
    /** Blanks between a field's name and its colon (RFC 9112 §5.1). */
    BLANK_BEFORE_COLON,
    /** A header line that is no field. */
    FIELD_WITHOUT_COLON,
    /** A line that ends with LF alone (RFC 9112 §2.2). */
    BARE_LINE_FEED,
    /** More header than is read. */
    HEADER_TOO_LONG,
    /** Bytes where a chunk's size or its end should be. */
    CHUNK_MALFORMED,
    /** Bytes behind the message that begin no other. */
    BYTES_BEHIND,
    /** The capture lacks bytes that tell where the message ends. */
    NOT_CAPTURED
}
