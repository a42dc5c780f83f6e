package org.andian.portal.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** On which days a rule has something filed. */
class FilingRuleTest {

    private static final LocalDate FAR = LocalDate.of(2030, 1, 1);

    @Test
    void zhuzhousYearlyFilingsAreThoseOfItsNotice() {
        assertEquals("[2018-06-20, 2019-06-20]", days("2018-06-20", 12, "2019-06-20", FAR));
        assertEquals(
                "[2017-12-20, 2018-12-20, 2019-12-20]", days("2017-12-20", 12, "2019-12-20", FAR));
        assertEquals("[2020-03-30]", days("2020-03-30", 0, null, FAR));
    }

    @Test
    void withoutAnEndItGoesOnUpToTheDayAskedFor() {
        LocalDate until = LocalDate.of(2019, 3, 31);
        assertEquals(
                "[2018-12-31, 2019-01-31, 2019-02-28, 2019-03-31]",
                days("2018-12-31", 1, null, until));
        assertEquals("[]", days("2020-01-01", 12, null, until));
    }

    @Test
    void namesTellTheirYear() {
        FilingRule rule = rule("2018-06-20", 12, "2019-06-20");
        assertEquals("Summary 2019/6", rule.nameEn(LocalDate.of(2019, 6, 20)));
        assertTrue(rule.isDueOn(LocalDate.of(2019, 6, 20)));
        assertFalse(rule.isDueOn(LocalDate.of(2020, 6, 20)));
        assertEquals(
                LocalDate.of(2019, 1, 1),
                rule.figuresFrom(LocalDate.of(2019, 6, 20), LocalDate.of(2017, 6, 28)));
    }

    private static String days(String first, int months, String last, LocalDate until) {
        return rule(first, months, last).dueDays(until).toString();
    }

    static FilingRule rule(String first, int months, String last) {
        return new FilingRule(
                1,
                9,
                "HALF_YEAR",
                FilingKind.HALF_YEAR,
                "Zh {year}",
                "Summary {year}/{month}",
                LocalDate.parse(first),
                months,
                last == null ? null : LocalDate.parse(last),
                FilingRule.Since.YEAR,
                List.of(),
                List.of(),
                List.of(),
                List.of(7, 0),
                false,
                1);
    }
}
