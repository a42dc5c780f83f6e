package org.andian.portal.bulletin;

import org.andian.portal.period.Zones;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * How often: a week from Monday to Sunday, a calendar month, quarter or year. Weeks and months tell
 * of devices and alarms, quarters and years of hazards, as they are reported to the next higher
 * office. An issue is due at 08:00 in China on the day after its period.
 */
public enum Rhythm {
    WEEKLY {
        @Override
        LocalDate start(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate step(LocalDate start, int by) {
            return start.plusWeeks(by);
        }
    },
    MONTHLY {
        @Override
        LocalDate start(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate step(LocalDate start, int by) {
            return start.plusMonths(by);
        }
    },
    QUARTERLY {
        @Override
        LocalDate start(LocalDate day) {
            return day.with(IsoFields.DAY_OF_QUARTER, 1);
        }

        @Override
        LocalDate step(LocalDate start, int by) {
            return start.plusMonths(3L * by);
        }

        @Override
        boolean isOfHazards() {
            return true;
        }
    },
    YEARLY {
        @Override
        LocalDate start(LocalDate day) {
            return day.withDayOfYear(1);
        }

        @Override
        LocalDate step(LocalDate start, int by) {
            return start.plusYears(by);
        }

        @Override
        boolean isOfHazards() {
            return true;
        }
    };

    private static final LocalTime DUE = LocalTime.of(8, 0);
    private static final int MOST = 60;
    private static final int REPLACED_DAYS = 366;

    /** The first day of the period a day lies in. */
    abstract LocalDate start(LocalDate day);

    abstract LocalDate step(LocalDate start, int by);

    /** Whether it tells of hazards, and is addressed to the next higher office. */
    boolean isOfHazards() {
        return false;
    }

    /**
     * The first day of the oldest issue whose correction still makes a new version: one that began
     * a year ago, and in any case the one before the present.
     */
    LocalDate replacedFrom(LocalDate today) {
        LocalDate aYearAgo = today.minusDays(REPLACED_DAYS);
        LocalDate before = step(start(today), -1);
        return before.isBefore(aYearAgo) ? before : aYearAgo;
    }

    /** The issue whose period a day lies in. */
    public Issue of(LocalDate day) {
        LocalDate from = start(day);
        LocalDate next = step(from, 1);
        return new Issue(from, next.minusDays(1), next.atTime(DUE).atZone(Zones.CHINA).toInstant());
    }

    /** The newest issues due by now, the newest first. */
    public List<Issue> latest(Instant now, int count) {
        List<Issue> issues = new ArrayList<>();
        Issue issue = of(LocalDate.ofInstant(now, Zones.CHINA));
        while (issues.size() < count) {
            if (!issue.dueAt().isAfter(now)) {
                issues.add(issue);
            }
            issue = of(issue.from().minusDays(1));
        }
        return issues;
    }

    /**
     * What became due since a moment and by now, the oldest first: after a downtime all that was
     * missed, at most the last sixty.
     */
    List<Issue> due(Instant since, Instant now) {
        return latest(now, MOST).reversed().stream()
                .filter(issue -> issue.dueAt().isAfter(since))
                .toList();
    }
}
