package org.wirelapse.analysis.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TickUnitTest {
    @Property
    void agreesWithExactArithmetic(
            @ForAll @IntRange(max = 63) int exponent, @ForAll boolean binary, @ForAll long ticks) {
        BigInteger unit = BigInteger.valueOf(binary ? 2 : 10).pow(exponent);
        BigInteger exact = new BigInteger(Long.toUnsignedString(ticks))
                .multiply(BigInteger.valueOf(1_000_000_000))
                .divide(unit);
        boolean fits = exact.bitLength() < 64;
        assertEquals(
                fits ? exact.longValue() : RecordCursor.NO_TIME, new TickUnit(binary, exponent, 0).toEpochNs(ticks));
    }

    @Test
    void refusesAnOffsetThatLeadsOutOfRange() {
        assertEquals(RecordCursor.NO_TIME, new TickUnit(false, 6, Long.MAX_VALUE).toEpochNs(1));
    }

    @Test
    void readsTheResolutionByte() {
        assertEquals(new TickUnit(false, 9, 0), TickUnit.of(9, 0));
        assertEquals(new TickUnit(true, 10, 0), TickUnit.of(0x8a, 0));
    }
}
