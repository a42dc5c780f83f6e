package org.andian.portal.upgrade;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Door: how many rows the intake wrote name a parent that is gone. */
@Stateless
public class OrphanCounts {

    /** The place of the row that says when the look was made. */
    private static final String WHOLE = "";

    private record Counted(String place, long rows, Instant at) {

        static Counted of(Row row) {
            return new Counted(
                    row.text("place"), row.number("row_count"), row.instant("counted_at"));
        }

        boolean isWhole() {
            return place.equals(WHOLE);
        }
    }

    @Inject private Sql sql;

    /** The last look, for the system administrator only. */
    public OrphanCount last(Scope scope) {
        scope.requireToRead(Role.SYSTEM_ADMINISTRATOR::equals, "see what an upgrade set aside");
        List<Counted> rows =
                sql.list(
                        "select place, row_count, counted_at from orphan_count order by place",
                        List.of(),
                        Counted::of);
        return new OrphanCount(
                rows.stream().filter(Counted::isWhole).map(Counted::at).findFirst().orElse(null),
                rows.stream()
                        .filter(row -> !row.isWhole())
                        .map(row -> new OrphanCount.Place(row.place(), row.rows()))
                        .toList());
    }

    /** Instead of what the look before found. */
    public void replace(Map<String, Long> counts, Instant now) {
        sql.update("delete from orphan_count");
        keep(WHOLE, counts.values().stream().mapToLong(Long::longValue).sum(), now);
        counts.forEach((place, rows) -> keep(place, rows, now));
    }

    private void keep(String place, long rows, Instant now) {
        sql.update(
                "insert into orphan_count (place, row_count, counted_at) values (?, ?, ?)",
                place,
                rows,
                now);
    }
}
