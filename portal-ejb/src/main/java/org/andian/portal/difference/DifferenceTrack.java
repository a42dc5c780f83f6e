package org.andian.portal.difference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.difference.rule.DifferenceState;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What became of differences, line by line, and where each stood after it. */
@ApplicationScoped
class DifferenceTrack {

    /** Whoever looks again and again. */
    static final String PORTAL = "portal";

    @Inject private Sql sql;

    @Inject private Clock clock;

    /** What is done to a difference. */
    enum Step {
        FIND,
        /** its facts changed while it was open */
        CHANGE,
        /** its facts changed, and what was said of them before is undone */
        RENEW,
        DISMISS,
        RESTORE,
        MOVE,
        END
    }

    /**
     * Their rows have been written.
     *
     * @param note at most 500 characters, null for none
     */
    public void note(Collection<Long> ids, Step step, Instant now, String by, String note) {
        sql.updateAll(
                """
                insert into difference_act (difference_id, at, act, actor, state, note, premises_id, district_id)
                select f.id, ?, ?, ?, f.state, ?, f.premises_id, f.district_id from difference f where f.id = ?\
                """,
                ids.stream()
                        .map(id -> Arrays.<Object>asList(now, step.name(), by, note, id))
                        .toList());
    }

    /** In order of time; of one the caller has found in his reach. */
    public List<DifferenceLine> of(long id) {
        return sql.list(
                "select * from difference_act where difference_id = ? order by at, id",
                List.of(id),
                row ->
                        new DifferenceLine(
                                row.instant("at"),
                                row.text("act"),
                                row.text("actor"),
                                DifferenceState.valueOf(row.text("state")),
                                row.text("note")));
    }

    /** The moment of what is done now, as it is stored. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
