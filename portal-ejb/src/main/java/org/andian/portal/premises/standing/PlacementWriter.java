package org.andian.portal.premises.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Slices;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes where a premises lies from which day on. Each placement ends where the next begins. */
@ApplicationScoped
public class PlacementWriter {

    @Inject private Sql sql;

    @Inject private Clock clock;

    /** When the last placement began, and ended unless it still holds. */
    public record Last(long id, LocalDate from, LocalDate to) {}

    /** The first placement of premises just written, from the day they opened. */
    public void begin(String login, List<String> codes) {
        for (List<String> some : Slices.of(codes)) {
            List<Object> parameters = new ArrayList<>(List.of(login, Instant.now(clock)));
            parameters.addAll(some);
            sql.update(
                    """
                    insert into premises_placement (premises_id, district_id, district_path, venue_group, valid_from,
                        changed_by, changed_at)
                    select p.id, p.district_id, p.district_path, p.venue_group, p.opened_on, ?, ?
                    from premises p where p.code in (\
                    """
                            + Sql.marks(some.size())
                            + ")",
                    parameters.toArray());
        }
    }

    public Optional<Last> last(long premisesId) {
        return sql.first(
                "select id, valid_from, valid_to from premises_placement where premises_id = ?"
                        + " order by valid_from desc limit 1",
                List.of(premisesId),
                row -> new Last(row.number("id"), row.day("valid_from"), row.day("valid_to")));
    }

    /** Ends the open placement and opens the next; one that began on the same day is replaced. */
    public void change(String login, Placement next, LocalDate from, String reason) {
        end(next.premisesId(), from);
        sql.update(
                """
                insert into premises_placement (premises_id, district_id, district_path, venue_group, valid_from,
                    reason, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update district_id = values(district_id), district_path = values(district_path),
                    venue_group = values(venue_group),
                    valid_to = null, reason = values(reason), changed_by = values(changed_by),
                    changed_at = values(changed_at)\
                """,
                next.premisesId(),
                next.districtId(),
                next.districtPath(),
                next.venueGroup(),
                from,
                reason,
                login,
                Instant.now(clock));
    }

    public void end(long premisesId, LocalDate on) {
        sql.update(
                "update premises_placement set valid_to = ? where premises_id = ? and valid_to is"
                        + " null",
                on,
                premisesId);
    }
}
