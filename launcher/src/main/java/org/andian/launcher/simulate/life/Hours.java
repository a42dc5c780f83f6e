package org.andian.launcher.simulate.life;

import org.andian.launcher.simulate.population.Draw;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Days before the present, and the hours in which people act on them. */
final class Hours {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int FIRST_MINUTE = 9 * 60;
    private static final int LAST_MINUTE = 16 * 60 + 30;
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final Duration NEXT = Duration.ofMinutes(20);

    /** Of the holidays those that no year moves: offices are closed. */
    private static final Set<MonthDay> CLOSED =
            Stream.concat(
                            Stream.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 2)),
                            IntStream.rangeClosed(1, 7).mapToObj(day -> MonthDay.of(10, day)))
                    .collect(Collectors.toUnmodifiableSet());

    private final LocalDate today;
    private final Draw draw;

    Hours(Instant until, Draw draw) {
        this.today = LocalDate.ofInstant(until, CHINA);
        this.draw = draw;
    }

    LocalDate daysAgo(int days) {
        return today.minusDays(days);
    }

    /** The day itself, or the next on which offices work. */
    static LocalDate worked(LocalDate day) {
        LocalDate worked = day;
        while (worked.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0
                || CLOSED.contains(MonthDay.from(worked))) {
            worked = worked.plusDays(1);
        }
        return worked;
    }

    Instant during(LocalDate day) {
        return at(day, draw.between(FIRST_MINUTE, LAST_MINUTE));
    }

    /** Some time of the day, but not before what came before it. */
    Instant after(Instant before, LocalDate day) {
        Instant moment = during(day);
        return moment.isAfter(before) ? moment : before.plus(NEXT);
    }

    static Instant at(LocalDate day, int minute) {
        return day.atStartOfDay(CHINA).toInstant().plus(Duration.ofMinutes(minute % MINUTES_A_DAY));
    }

    static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, CHINA);
    }
}
