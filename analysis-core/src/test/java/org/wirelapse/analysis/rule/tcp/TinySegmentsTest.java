package org.wirelapse.analysis.rule.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wirelapse.analysis.rule.Examined.assertClear;
import static org.wirelapse.analysis.rule.Examined.found;
import static org.wirelapse.analysis.rule.Talks.GET;
import static org.wirelapse.analysis.rule.Talks.answer;
import static org.wirelapse.analysis.rule.Talks.connected;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.wirelapse.analysis.conversation.Conversation;

class TinySegmentsTest {
    private static Conversation writing(int pieces, int apartMicros) {
        Conversation talk = connected().client("1.000", "P.", GET).server("1.020", "P.", answer(10 * pieces));
        for (int i = 1; i <= pieces; i++) {
            talk.server(BigDecimal.valueOf(1_020_000L + i * apartMicros, 6).toPlainString(), "P.", "0123456789");
        }
        return talk;
    }

    @Test
    void findsAMessageInManyPieces() {
        assertEquals(21, found(new TinySegments(), writing(20, 100)).values().get("segments"));
    }

    @Test
    void aFewPiecesAreUsual() {
        assertClear(new TinySegments(), writing(3, 100));
    }

    @Test
    void piecesThatComeOneByOneAreEvents() {
        assertClear(new TinySegments(), writing(20, 50_000));
    }
}
