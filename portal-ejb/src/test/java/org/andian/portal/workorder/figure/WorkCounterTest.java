package org.andian.portal.workorder.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Records;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Every indicator has its words, its own code and a select with a value for each mark. */
class WorkCounterTest {

    private static final int LONGEST_CODE = 40;

    @Test
    void eachSaysWhatItCountsInBothLanguages() {
        Set<String> names = new HashSet<>();
        for (WorkCounter counter : WorkCounter.ALL) {
            IndicatorInfo info = counter.info();
            assertTrue(info.code().length() <= LONGEST_CODE, info.code());
            assertTrue(info.people(), info.code());
            assertTrue(names.add(info.zh().name()), info.zh().name());
            assertTrue(names.add(info.en().name()), info.en().name());
            assertEquals(
                    info.total().hasDenominator(),
                    !info.zh().of().isEmpty() && !info.en().of().isEmpty(),
                    info.code());
        }
        assertEquals(25, WorkCounter.ALL.size());
    }

    @Test
    void aCodeLeadsBackToItsIndicator() {
        for (WorkCounter counter : WorkCounter.ALL) {
            assertEquals(counter, WorkCounter.of(counter.code()));
        }
        assertThrows(IllegalArgumentException.class, () -> WorkCounter.of("work.nothing"));
    }

    @Test
    void eachSelectHasAsManyMarksAsValues() {
        LocalDate day = LocalDate.of(2026, 3, 5);
        AsOf asOf = AsOf.of(day, Instant.EPOCH);
        for (WorkCounter counter : WorkCounter.ALL) {
            Records records = WorkFigureDays.records(counter, day, day, asOf);
            long marks = records.sql().chars().filter(one -> one == '?').count();
            assertEquals(marks, records.parameters().size(), counter.code());
            assertFalse(records.sql().contains("%"), counter.code());
        }
    }
}
