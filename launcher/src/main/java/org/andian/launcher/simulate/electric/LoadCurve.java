package org.andian.launcher.simulate.electric;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;

/**
 * How much of its usual peak a kind of premises draws, by hour of the day in China: 24 percentages
 * for working days and 24 for weekends, joined by straight lines. Both begin alike, so midnight
 * makes no step.
 */
public enum LoadCurve {
    SHOP(
            "12 12 12 12 12 12 13 18 32 58 72 80 82 80 78 78 80 84 92 97 96 82 45 18",
            "12 12 12 12 12 12 13 20 40 68 84 92 95 94 92 92 94 97 100 100 100 92 60 24"),
    MARKET(
            "15 15 15 18 35 70 92 100 96 88 76 64 52 46 46 52 60 68 60 42 28 20 16 15",
            "15 15 15 20 40 76 97 100 100 96 88 74 58 50 50 56 66 72 64 45 30 22 17 15"),
    HOTEL(
            "42 36 32 30 30 34 48 62 64 56 52 54 58 54 50 50 54 62 76 88 92 86 70 54",
            "42 36 32 30 30 34 44 60 72 66 60 62 66 62 58 58 64 74 88 97 100 94 80 60"),
    RESTAURANT(
            "10 9 9 9 10 14 26 34 28 34 66 94 92 58 34 30 42 74 97 96 78 46 24 14",
            "10 9 9 9 10 14 26 36 32 40 74 100 100 72 44 38 50 82 100 100 90 60 34 18"),
    FARM_STAY(
            "14 12 12 12 12 14 20 24 22 22 26 30 30 24 20 20 22 28 36 38 34 28 20 16",
            "14 12 12 12 12 16 34 52 54 52 72 96 98 74 56 54 60 78 100 100 92 74 46 28"),
    NIGHT(
            "60 42 22 12 8 7 7 8 10 12 14 18 22 24 26 28 34 44 62 82 94 98 92 78",
            "60 46 30 18 10 8 8 9 12 16 22 28 34 40 44 48 52 60 76 92 100 100 100 90"),
    OFFICE(
            "12 11 11 11 11 12 16 32 66 84 90 88 74 76 86 90 88 74 46 28 22 18 14 12",
            "12 11 11 11 11 11 12 14 18 22 24 24 22 22 22 22 20 18 16 15 14 13 12 12"),
    SCHOOL(
            "14 13 13 13 14 24 50 66 78 84 88 92 74 62 82 84 78 66 70 82 78 58 26 16",
            "14 13 13 13 13 15 18 22 24 24 26 30 28 24 22 22 24 28 32 34 30 24 18 15"),
    HOSPITAL(
            "46 42 40 40 41 46 58 74 92 98 100 96 84 84 94 96 90 80 72 68 66 60 54 48",
            "46 42 40 40 41 44 52 62 72 76 78 76 70 68 70 70 68 66 64 62 60 56 52 48"),
    TEMPLE(
            "28 27 27 28 40 68 86 92 88 78 70 66 60 56 56 58 62 66 72 70 58 44 34 30",
            "28 27 27 28 42 72 92 98 98 92 86 80 72 68 68 70 74 78 82 78 64 48 36 30"),
    FACTORY(
            "24 22 22 22 22 24 32 58 90 98 100 92 58 74 98 100 96 84 60 46 40 36 30 26",
            "24 22 22 22 22 23 28 44 66 72 74 66 42 54 70 72 68 56 40 34 30 28 26 25"),
    RESIDENCE(
            "34 26 22 20 20 24 36 48 44 38 38 46 52 42 36 36 44 60 82 97 100 92 70 48",
            "34 28 24 22 22 24 32 44 54 56 58 66 70 60 54 54 60 72 90 100 100 94 74 52"),
    CHARGING(
            "88 84 76 62 46 32 22 18 22 26 26 28 34 32 28 28 30 38 52 68 80 90 95 92",
            "88 84 76 62 46 32 22 18 20 24 26 30 36 34 30 30 32 38 50 64 76 88 94 92");

    /** The zone in which people live by the clock. */
    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final LocalDate ENERGY_START = LocalDate.of(2026, 1, 1);
    private static final int HOURS = 24;
    private static final int WEEK = 7;
    private static final double PERCENT = 100;
    private static final double SECONDS_AN_HOUR = 3600;

    private final double[] workingDay;
    private final double[] weekend;

    LoadCurve(String workingDay, String weekend) {
        this.workingDay = hours(workingDay);
        this.weekend = hours(weekend);
    }

    /**
     * @return share of the usual peak, about 0.07 to 1
     */
    public double at(Instant instant) {
        ZonedDateTime time = instant.atZone(CHINA);
        return at(day(time.toLocalDate()), hourOf(time));
    }

    /** The curve's integral since 2026 began in China: hours at the usual peak. */
    double peakHours(Instant instant) {
        ZonedDateTime time = instant.atZone(CHINA);
        LocalDate date = time.toLocalDate();
        long days = ChronoUnit.DAYS.between(ENERGY_START, date);
        long weeks = Math.floorDiv(days, WEEK);
        LocalDate monday = ENERGY_START.plusDays(weeks * WEEK);
        double rest = monday.datesUntil(date).mapToDouble(one -> part(day(one), HOURS)).sum();
        return weeks * weekSum() + rest + part(day(date), hourOf(time));
    }

    boolean startsAlike() {
        return workingDay[0] == weekend[0];
    }

    private double weekSum() {
        return 5 * part(workingDay, HOURS) + 2 * part(weekend, HOURS);
    }

    private double[] day(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? weekend : workingDay;
    }

    private static double part(double[] day, double untilHour) {
        int whole = (int) untilHour;
        double sum =
                IntStream.range(0, whole)
                        .mapToDouble(hour -> (day[hour] + day[(hour + 1) % HOURS]) / 2)
                        .sum();
        return whole == untilHour
                ? sum
                : sum + (day[whole] + at(day, untilHour)) / 2 * (untilHour - whole);
    }

    private static double at(double[] day, double hour) {
        int whole = (int) hour;
        return day[whole] + (day[(whole + 1) % HOURS] - day[whole]) * (hour - whole);
    }

    private static double hourOf(ZonedDateTime time) {
        return time.toLocalTime().toSecondOfDay() / SECONDS_AN_HOUR;
    }

    private static double[] hours(String percentages) {
        return IntStream.of(
                        java.util.Arrays.stream(percentages.split(" "))
                                .mapToInt(Integer::parseInt)
                                .toArray())
                .mapToDouble(percentage -> percentage / PERCENT)
                .toArray();
    }
}
