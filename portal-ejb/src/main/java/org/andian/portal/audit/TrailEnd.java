package org.andian.portal.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.List;
import java.util.Optional;

/** Reads where the chain ends in the database now. */
@ApplicationScoped
class TrailEnd {

    @Inject private Sql sql;

    /** Empty while the trail has no row. */
    Optional<TrailHead> last() {
        return sql.first(
                "select id, hash, at from audit order by id desc limit 1",
                List.of(),
                TrailEnd::read);
    }

    static TrailHead read(Row row) {
        return new TrailHead(row.number("id"), row.text("hash"), row.instant("at"));
    }
}
