package org.andian.portal.telling.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.indicator.AsOf;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Records;
import org.andian.portal.telling.MessageState;
import org.andian.portal.telling.Way;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Which messages count as handed over within five seconds, to the millisecond. */
class MessageMeasureTest {

    private static final Instant WRITTEN = Instant.parse("2026-03-05T08:00:00Z");
    private static final Instant LATER = WRITTEN.plusSeconds(3600);

    @Test
    void fiveSecondsAreQuickAndAMillisecondMoreIsNot() {
        assertEquals("1 1 1/1", told(Way.MAIL, MessageState.DELIVERED, 0L, LATER));
        assertEquals("1 1 1/1", told(Way.SMS, MessageState.DELIVERED, 5000L, LATER));
        assertEquals("1 - 0/1", told(Way.SMS, MessageState.DELIVERED, 5001L, LATER));
        assertEquals("1 - 0/1", told(Way.HOOK, MessageState.FAILED, null, LATER));
    }

    @Test
    void whileItsFiveSecondsRunAMessageIsNotLate() {
        assertEquals("1 - -", told(Way.MAIL, MessageState.WAITING, null, WRITTEN.plusMillis(5000)));
        assertEquals(
                "1 - 0/1", told(Way.MAIL, MessageState.WAITING, null, WRITTEN.plusMillis(5001)));
        assertEquals(
                "1 1 1/1", told(Way.PUSH, MessageState.DELIVERED, 200L, WRITTEN.plusMillis(201)));
    }

    @Test
    void whatLeavesNothingIsNotCounted() {
        assertEquals("- - -", told(Way.INBOX, MessageState.DELIVERED, 0L, LATER));
        assertEquals("- - -", told(Way.NONE, MessageState.NOBODY, null, LATER));
        assertEquals("- - -", told(Way.SMS, MessageState.UNSET, null, LATER));
    }

    @Test
    void eachSaysWhatItCountsInBothLanguagesAndHasAValueForEachMark() {
        Set<String> names = new HashSet<>();
        LocalDate day = LocalDate.of(2026, 3, 5);
        for (MessageMeasure measure : MessageMeasure.values()) {
            IndicatorInfo info = measure.info();
            assertTrue(names.add(info.zh().name()), info.zh().name());
            assertTrue(names.add(info.en().name()), info.en().name());
            assertEquals(
                    info.total().hasDenominator(),
                    !info.zh().of().isEmpty() && !info.en().of().isEmpty(),
                    info.code());
            assertEquals(measure, MessageMeasure.of(measure.code()));
            Records records = MessageDays.records(measure, day, day, AsOf.of(day, LATER));
            long marks = records.sql().chars().filter(one -> one == '?').count();
            assertEquals(marks, records.parameters().size(), measure.code());
            assertFalse(records.sql().contains("%"), measure.code());
        }
        assertThrows(IllegalArgumentException.class, () -> MessageMeasure.of("messages.slow"));
    }

    /** What each measure has of it; a dash where it has nothing. */
    private static String told(Way way, MessageState state, Long handedAfter, Instant now) {
        SentMessage message =
                new SentMessage(
                        way,
                        state,
                        WRITTEN,
                        handedAfter == null ? null : WRITTEN.plusMillis(handedAfter));
        return Arrays.stream(MessageMeasure.values())
                .map(measure -> told(message, measure, now))
                .collect(Collectors.joining(" "));
    }

    private static String told(SentMessage message, MessageMeasure measure, Instant now) {
        if (!message.counts(measure, now)) {
            return "-";
        }
        long numerator = message.numerator(measure);
        return measure == MessageMeasure.QUICK_RATE ? numerator + "/1" : Long.toString(numerator);
    }
}
