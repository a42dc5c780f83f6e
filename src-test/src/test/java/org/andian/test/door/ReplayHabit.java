package org.andian.test.door;

import static org.andian.test.door.StagedClock.china;

import java.time.Instant;
import java.time.LocalDate;

/** How a district files in a replayed campaign, each time anew. */
enum ReplayHabit {
    /** three days before the day, as far as the campaign has begun */
    EARLY(-3, "10:00:00.000"),
    /** on the eve */
    EVE(-1, "10:00:00.000"),
    /** in the day's last millisecond */
    LAST(0, "23:59:59.999"),
    /** a millisecond later */
    LATE(1, "00:00:00.000"),
    /** on the day; it is sent back then, and handed in anew on the morrow */
    BACK(0, "09:30:00.000"),
    /** two days later whoever receives notes that it came on paper, on the day */
    PAPER(2, "10:00:00.000"),
    /** a week later */
    WEEK(7, "10:00:00.000"),
    /** who receives waits for it no more, five days before the day */
    WAIVED(-5, "10:00:00.000"),
    NEVER(0, null);

    private final int days;
    private final String time;

    ReplayHabit(int days, String time) {
        this.days = days;
        this.time = time;
    }

    /**
     * When something is done about a filing.
     *
     * @param start before which nothing is
     * @return null for never
     */
    Instant when(LocalDate due, LocalDate start) {
        return time == null ? null : moment(due.plusDays(days), time, start);
    }

    /** A moment of a day, or of the campaign's first day where that comes later. */
    static Instant moment(LocalDate day, String time, LocalDate start) {
        return china((day.isBefore(start) ? start : day) + "T" + time);
    }
}
