package org.andian.portal.chore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.OwnTransaction;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * From which day on the records of a kind are all there. It is written down before the first of
 * them is given up and never moves back: what is gone does not return when a longer time is set.
 */
@ApplicationScoped
public class Forgotten {

    @Inject private Sql sql;

    @Inject private Clock clock;

    /**
     * @param what room and kind, such as {@code alarm.alarms}
     * @return empty while nothing was given up
     */
    public Optional<LocalDate> keptFrom(String what) {
        return sql.first(
                "select before_day from forgotten where what = ?",
                List.of(what),
                row -> row.day("before_day"));
    }

    /** In a transaction of its own: it stands before anything is deleted. */
    @OwnTransaction
    public void before(String what, LocalDate day) {
        sql.update(
                """
                insert into forgotten (what, before_day, noted_at) values (?, ?, ?)
                on duplicate key update before_day = greatest(before_day, values(before_day)),
                    noted_at = values(noted_at)\
                """,
                what,
                day,
                clock.instant());
    }
}
