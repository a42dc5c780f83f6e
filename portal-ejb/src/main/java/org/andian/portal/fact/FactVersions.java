package org.andian.portal.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which version of an indicator's day stands, and who may make the next. */
@ApplicationScoped
class FactVersions {

    @Inject private Sql sql;

    record Version(int version, Instant computedAt) {

        static Version of(Row row) {
            return new Version((int) row.number("version"), row.instant("computed_at"));
        }
    }

    /** Nobody else computes anything until the transaction ends, on whatever node. */
    void hold() {
        sql.update(
                "insert into fact_look (id, looked_at) values (1, 0) on duplicate key update"
                        + " looked_at = looked_at");
    }

    /** Empty while the day was never computed. */
    Optional<Version> find(String indicator, LocalDate day) {
        return sql.first(
                "select version, computed_at from fact_day where indicator = ? and day = ?",
                List.of(indicator, day),
                Version::of);
    }

    void raise(String indicator, LocalDate day, int version) {
        sql.update(
                "update fact_day set version = ? where indicator = ? and day = ?",
                version,
                indicator,
                day);
    }
}
