package org.andian.portal.org;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.andian.portal.sql.Sql;

/** Writes where a premises lies from which day on. */
@ApplicationScoped
class PlacementWriter {

    private static final int STEP = 500;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** The first placement of premises just written, from the day they opened. */
    public void begin(String login, List<String> codes) {
        for (int from = 0; from < codes.size(); from += STEP) {
            List<String> some = codes.subList(from, Math.min(from + STEP, codes.size()));
            List<Object> parameters = new ArrayList<>(List.of(login, Instant.now(clock)));
            parameters.addAll(some);
            sql.update("""
                    insert into premises_placement (premises_id, district_id, district_path, venue_group, valid_from, changed_by, changed_at)
                    select p.id, p.district_id, p.district_path, p.venue_group, p.opened_on, ?, ? from premises p where p.code in (""" + Sql.marks(some.size()) + ")",
                    parameters.toArray());
        }
    }
}
