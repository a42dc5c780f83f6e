package org.andian.portal.difference.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.difference.rule.DifferenceKind;
import org.andian.portal.difference.rule.DifferenceState;
import org.andian.portal.period.Period;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Found on day 1, dismissed on day 2, open again by other facts on day 4, over on day 5. */
class DifferenceStoryTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    private static final List<DifferenceStory.Act> ACTS =
            List.of(
                    act(1, "FIND", DifferenceState.OPEN),
                    act(2, "DISMISS", DifferenceState.DISMISSED),
                    act(4, "RENEW", DifferenceState.OPEN),
                    act(5, "END", DifferenceState.GONE));

    @Test
    void dayByDay() {
        assertEquals("1 0 0 1 0 0", counted("difference.open"));
        assertEquals("1 0 0 1 0 0", counted("difference.open.SILENT"));
        assertEquals("0 0 0 0 0 0", counted("difference.open.MENDED"));
        assertEquals("0 1 1 0 0 0", counted("difference.dismissed"));
        assertEquals("1 0 0 0 0 0", counted("difference.found"));
        assertEquals("0 0 0 0 1 0", counted("difference.ended"));
    }

    private static String counted(String code) {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(
                        day ->
                                Integer.toString(
                                        upTo(day).counted(DifferenceCounter.of(code), day(day))))
                .collect(Collectors.joining(" "));
    }

    private static DifferenceStory upTo(int day) {
        return new DifferenceStory(
                DifferenceKind.SILENT,
                ACTS.stream()
                        .filter(act -> act.at().isBefore(Period.startOf(day(day + 1))))
                        .toList());
    }

    private static DifferenceStory.Act act(int day, String act, DifferenceState state) {
        return new DifferenceStory.Act(
                Period.startOf(day(day)).plusSeconds(3600), act, state, 2L, null);
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number - 1L);
    }
}
