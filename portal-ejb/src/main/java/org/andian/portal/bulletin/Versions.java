package org.andian.portal.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads which version of each issue is the newest. */
@ApplicationScoped
class Versions {

    private static final String NEWEST =
            """
            select b.schedule_id, b.period_from, b.version, b.provisional, b.made_at, b.rules,
              (select count(*) from bulletin_mail m where m.bulletin_id = b.id) as mails
            from bulletin b where not exists (select 1 from bulletin n where n.schedule_id = b.schedule_id
              and n.period_from = b.period_from and n.version > b.version) and b.schedule_id = ? and \
            """;

    @Inject private Sql sql;

    /** Of issues whose period begins on a day or after it, the oldest first. */
    List<Version> newest(Schedule schedule, LocalDate since) {
        return sql.list(
                NEWEST + "b.rhythm = ? and b.period_from >= ? order by b.period_from",
                List.of(schedule.id(), schedule.rhythm().name(), since),
                Version::of);
    }

    Optional<Version> newest(Schedule schedule, Issue issue) {
        return sql.first(
                NEWEST + "b.period_from = ?", List.of(schedule.id(), issue.from()), Version::of);
    }
}
