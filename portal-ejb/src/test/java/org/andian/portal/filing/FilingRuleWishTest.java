package org.andian.portal.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A rule asks for no more than statistics answer, and holds nothing twice. */
class FilingRuleWishTest {

    @Test
    void whatIsSaidTwiceOrNotAtAllIsLeftOut() {
        FilingRuleWish wish =
                wish(
                        Arrays.asList("alarms", null, " alarms ", "", "quota"),
                        Arrays.asList(3, null, 3));
        assertEquals(List.of("alarms", "quota"), wish.figures());
        assertEquals(List.of(3), wish.remindDays());
    }

    /** More, and the filing's page could not be opened any more. */
    @Test
    void fortyFiguresAreTheMost() {
        assertEquals(40, wish(codes(40), List.of()).figures().size());
        assertRefused(codes(41));
        assertRefused(codes(30).stream().map(one -> one + "x".repeat(60)).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "1999-12-31,",
        "+10000-01-01,",
        "-0001-06-20,",
        "2026-06-20,+10000-01-01",
        "2026-06-20,2026-06-19"
    })
    void daysAreThoseOfThisCenturyInTheirOrder(LocalDate first, LocalDate last) {
        Refusal refused = assertThrows(Refusal.class, () -> wish(first, last));
        assertEquals(FilingReason.RULE_DAYS, refused.reason());
    }

    @Test
    void aDayAloneIsEnough() {
        LocalDate last = LocalDate.of(2099, 12, 31);
        assertEquals(last, wish(last, null).firstDueOn());
    }

    private static List<String> codes(int number) {
        return IntStream.range(0, number).mapToObj(one -> "indicator" + one).toList();
    }

    private static void assertRefused(List<String> figures) {
        Refusal refused = assertThrows(Refusal.class, () -> wish(figures, List.of()));
        assertEquals(FilingReason.RULE_MANY, refused.reason());
    }

    private static FilingRuleWish wish(List<String> figures, List<Integer> remindDays) {
        return wish(LocalDate.of(2026, 6, 20), null, figures, remindDays);
    }

    private static FilingRuleWish wish(LocalDate first, LocalDate last) {
        return wish(first, last, List.of(), List.of());
    }

    private static FilingRuleWish wish(
            LocalDate first, LocalDate last, List<String> figures, List<Integer> remindDays) {
        return new FilingRuleWish(
                "HALF-YEAR",
                FilingKind.HALF_YEAR,
                "N",
                null,
                first,
                6,
                last,
                FilingRule.Since.YEAR,
                figures,
                List.of(),
                List.of(),
                remindDays);
    }
}
