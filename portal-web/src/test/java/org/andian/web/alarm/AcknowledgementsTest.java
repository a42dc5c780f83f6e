package org.andian.web.alarm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.alarm.AlarmReason;
import org.andian.portal.refusal.Refusal;
import org.andian.web.alarm.AlarmResource.Acknowledgements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What numbers of alarms are, as JSON writes numbers. */
class AcknowledgementsTest {

    @Test
    void wholeNumbersHoweverWritten() {
        assertEquals(
                List.of(7L, 7L, 100_000L, Long.MAX_VALUE),
                numbers("7", "7.0", "1e5", "9223372036854775807"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-3",
                "1.5",
                "7.0000000001",
                "1e99999999",
                "-1e99999999",
                "1e-99999999",
                "9223372036854775808",
                "99999999999999999999"
            })
    void whatIsNoNumberOfAnAlarmIsRefused(String id) {
        Refusal refused = assertThrows(Refusal.class, () -> numbers("7", id));
        assertEquals(AlarmReason.NO_ALARM_NUMBER, refused.reason());
    }

    private static List<Long> numbers(String... ids) {
        return new Acknowledgements(Stream.of(ids).map(BigDecimal::new).toList(), null).numbers();
    }
}
