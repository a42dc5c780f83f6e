package org.andian.portal.telling.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.Fact;
import org.andian.portal.indicator.Part;
import org.andian.portal.period.Period;
import org.andian.portal.premises.standing.Placements;
import org.andian.portal.premises.standing.Placing;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.telling.MessageState;
import org.andian.portal.telling.Way;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts a day's messages again, one by one. */
@ApplicationScoped
class MessageRecount {

    private static final String ALL =
            """
            select m.way, m.state, m.written_at, m.handed_at, a.premises_id
            from message m left join alarm_view a on a.id = m.alarm_id
            where m.written_at >= ? and m.written_at < ?
              and coalesce(a.premises_id, 0) >= ? and coalesce(a.premises_id, 0) < ?\
            """;

    private record Placed(SentMessage message, Long premisesId) {}

    @Inject private Sql sql;

    @Inject private Placements placements;

    @Inject private Clock clock;

    public List<Fact> of(MessageMeasure measure, LocalDate day, Part part) {
        Map<Long, Placing> places = placements.placed(day, part);
        Instant now = clock.instant();
        List<Fact> facts = new ArrayList<>();
        for (Placed one : read(day, part)) {
            if (one.message().counts(measure, now)) {
                Placing at = one.premisesId() == null ? null : places.get(one.premisesId());
                facts.add(fact(at, measure, one.message()));
            }
        }
        return facts;
    }

    private List<Placed> read(LocalDate day, Part part) {
        Period whole = Period.days(day, day);
        return sql.list(
                ALL,
                List.of(whole.from(), whole.to(), part.from(), part.to()),
                MessageRecount::placed);
    }

    private static Placed placed(Row row) {
        return new Placed(
                new SentMessage(
                        Way.valueOf(row.text("way")),
                        MessageState.valueOf(row.text("state")),
                        row.instant("written_at"),
                        row.instant("handed_at")),
                row.numberOrNull("premises_id"));
    }

    private static Fact fact(Placing at, MessageMeasure measure, SentMessage message) {
        long numerator = message.numerator(measure);
        long denominator = measure == MessageMeasure.QUICK_RATE ? 1 : 0;
        return at == null
                ? new Fact("", 0, "", "", numerator, denominator)
                : new Fact(
                        "",
                        at.districtId(),
                        at.venueGroup(),
                        at.department(),
                        numerator,
                        denominator);
    }
}
