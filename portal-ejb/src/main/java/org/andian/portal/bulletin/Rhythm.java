package org.andian.portal.bulletin;

import org.andian.portal.period.Zones;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * How often: a week from Monday to Sunday, or a calendar month. An issue is due at 08:00 in China
 * on the day after its period.
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
    };

    private static final LocalTime DUE = LocalTime.of(8, 0);
    private static final int MOST = 60;

    /** The first day of the period a day lies in. */
    abstract LocalDate start(LocalDate day);

    abstract LocalDate step(LocalDate start, int by);

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
