package org.andian.portal.calendar;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The days off that the law itself fixes (Regulation on public holidays for national annual
 * festivals and memorial days, in the versions of 2013 and 2024). When those that fall on a weekend
 * are made up for only an arrangement says.
 */
final class Statute {

    /** From here on the eve of the Spring Festival and 2 May are off as well. */
    private static final int FIRST_YEAR_OF_2024 = 2025;

    /** The years whose lunar days the library is trusted with. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2999;

    /** Qingming is the one solar term of these days. */
    private static final int QINGMING_FROM = 3;

    private static final int QINGMING_TO = 6;

    private static final int JANUARY = 1;
    private static final int APRIL = 4;
    private static final int MAY = 5;
    private static final int AUGUST = 8;
    private static final int OCTOBER = 10;
    private static final int FIFTEENTH = 15;

    private Statute() {}

    /**
     * In the order in which the law names them; the Mid-Autumn Festival may fall among the days of
     * the National Day.
     *
     * @param year of the common calendar; nothing is said of those before 1900 and after 2999
     */
    static List<DaysOff> of(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return List.of();
        }
        boolean isOf2024 = year >= FIRST_YEAR_OF_2024;
        LocalDate spring = lunar(year, 1, 1);
        return List.of(
                off(Holiday.NEW_YEAR, LocalDate.of(year, JANUARY, 1), 1),
                isOf2024
                        ? off(Holiday.SPRING_FESTIVAL, spring.minusDays(1), 4)
                        : off(Holiday.SPRING_FESTIVAL, spring, 3),
                off(Holiday.QINGMING, qingming(year), 1),
                off(Holiday.LABOUR, LocalDate.of(year, MAY, 1), isOf2024 ? 2 : 1),
                off(Holiday.DRAGON_BOAT, lunar(year, MAY, MAY), 1),
                off(Holiday.MID_AUTUMN, lunar(year, AUGUST, FIFTEENTH), 1),
                off(Holiday.NATIONAL, LocalDate.of(year, OCTOBER, 1), 3));
    }

    /**
     * The same as an arrangement would say it: in the order of the days, and each day once. One
     * that falls among the days of another, as the Mid-Autumn Festival of 2028 does, stands in that
     * one.
     */
    static List<DaysOff> eachDayOnce(int year) {
        List<DaysOff> all = of(year);
        return all.stream()
                .filter(some -> all.stream().noneMatch(other -> other.holdsMoreThan(some)))
                .sorted(Comparator.comparing(DaysOff::first))
                .toList();
    }

    private static DaysOff off(Holiday holiday, LocalDate first, int days) {
        return new DaysOff(holiday, first, first.plusDays(days - 1L));
    }

    private static LocalDate lunar(int year, int month, int day) {
        return date(Lunar.fromYmd(year, month, day).getSolar());
    }

    private static LocalDate qingming(int year) {
        for (int day = QINGMING_FROM; day <= QINGMING_TO; day++) {
            Solar solar = Solar.fromYmd(year, APRIL, day);
            if (!solar.getLunar().getJieQi().isEmpty()) {
                return date(solar);
            }
        }
        throw new IllegalStateException("No solar term begins in the first days of April " + year);
    }

    private static LocalDate date(Solar solar) {
        return LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDay());
    }
}
