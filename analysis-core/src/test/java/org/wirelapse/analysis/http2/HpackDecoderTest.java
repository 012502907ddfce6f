package org.wirelapse.analysis.http2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class HpackDecoderTest {
    private final HpackDecoder decoder = new HpackDecoder();

    /** RFC 7541 §C.3: three requests without Huffman. */
    @Test
    void readsRequestsThatBuildOnEachOther() {
        assertEquals(
                ":method: GET, :scheme: http, :path: /, :authority: www.example.com",
                decode("828684410f7777772e6578616d706c652e636f6d"));
        assertEquals(
                ":method: GET, :scheme: http, :path: /, :authority: www.example.com, cache-control: no-cache",
                decode("828684be58086e6f2d6361636865"));
        assertEquals(
                ":method: GET, :scheme: https, :path: /index.html, :authority: www.example.com, custom-key: custom-value",
                decode("828785bf400a637573746f6d2d6b65790c637573746f6d2d76616c7565"));
    }

    /** RFC 7541 §C.4: the same with Huffman. */
    @Test
    void readsHuffmanCodedRequests() {
        assertEquals(
                ":method: GET, :scheme: http, :path: /, :authority: www.example.com",
                decode("828684418cf1e3c2e5f23a6ba0ab90f4ff"));
        assertEquals(
                ":method: GET, :scheme: http, :path: /, :authority: www.example.com, cache-control: no-cache",
                decode("828684be5886a8eb10649cbf"));
        assertEquals(
                ":method: GET, :scheme: https, :path: /index.html, :authority: www.example.com, custom-key: custom-value",
                decode("828785bf408825a849e95ba97d7f8925a849e95bb8e8b4bf"));
    }

    /** RFC 7541 §C.5: a table of 256 bytes, out of which fields fall. */
    @Test
    void dropsTheOldestFieldsOfASmallTable() {
        decode("3fe101");
        decode("4803333032580770726976617465611d4d6f6e2c203231204f637420323031332032303a31333a323120474d54"
                + "6e1768747470733a2f2f7777772e6578616d706c652e636f6d");
        assertEquals(
                ":status: 307, cache-control: private, date: Mon, 21 Oct 2013 20:13:21 GMT,"
                        + " location: https://www.example.com",
                decode("4803333037c1c0bf"));
    }

    @Test
    void aReaderThatCameLateKnowsOnlyWhatItHasSeenDefined() {
        assertEquals(":method: GET, ?", decode("82be"));
        assertEquals("custom-key: custom-value", decode("400a637573746f6d2d6b65790c637573746f6d2d76616c7565"));
        assertEquals("custom-key: custom-value, ?", decode("bebf"));
        decoder.missedBlock();
        assertEquals("?", decode("be"));
    }

    @Test
    void damageIsReportedAndForgetsTheTable() {
        for (String block : List.of("80", "4a", "40ff", "400a61", "ffffffffffff0f", "4085ffffffffff", "7fffffffff7f")) {
            assertFalse(decoder.decode(HexFormat.of().parseHex(block), field -> {}), block);
        }
    }

    @Test
    void paddingOfAHuffmanStringIsShortAndAllOnes() {
        byte[] a = {(byte) 0x1f};
        byte[] wrongPadding = {(byte) 0x18};
        byte[] tooLong = {(byte) 0x1f, (byte) 0xff};

        assertEquals("a", Huffman.decode(a, 0, 1));
        assertNull(Huffman.decode(wrongPadding, 0, 1));
        assertNull(Huffman.decode(tooLong, 0, 2));
        assertNull(Huffman.decode(HexFormat.of().parseHex("ffffffff"), 0, 4), "the end of the string inside it");
    }

    private String decode(String hex) {
        List<String> fields = new ArrayList<>();
        decoder.decode(
                HexFormat.of().parseHex(hex),
                field -> fields.add(field.name() == null ? "?" : field.name() + ": " + field.value()));
        return String.join(", ", fields);
    }
}
