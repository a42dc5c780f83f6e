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

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts a day's messages again, message by message. */
@ApplicationScoped
class MessageRecount {

    private static final Set<String> STAYING = Set.of("INBOX", "NONE");

    /** No more than a part's, since a day of storms has very many. */
    private static final String WRITTEN =
            """
            select premises_id, way, state, written_at, handed_at from message
            where written_at >= ? and written_at < ?
              and coalesce(premises_id, 0) >= ? and coalesce(premises_id, 0) < ?\
            """;

    @Inject private Sql sql;

    @Inject private Placements placements;

    @Inject private Clock clock;

    private record Message(
            Long premisesId, String way, String state, Instant writtenAt, Instant handedAt) {

        static Message of(Row row) {
            return new Message(
                    row.numberOrNull("premises_id"),
                    row.text("way"),
                    row.text("state"),
                    row.instant("written_at"),
                    row.instant("handed_at"));
        }

        boolean isSent() {
            return !STAYING.contains(way) && !state.equals("UNSET");
        }

        boolean isInTime() {
            return handedAt != null && !handedAt.isAfter(latest());
        }

        boolean isDecided(Instant now) {
            return handedAt != null || latest().isBefore(now);
        }

        private Instant latest() {
            return writtenAt.plus(MessageIndicators.PROMPT);
        }
    }

    public List<Fact> of(String indicator, LocalDate day, Part part) {
        Period whole = Period.days(day, day);
        List<Message> sent =
                sql
                        .list(
                                WRITTEN,
                                List.of(whole.from(), whole.to(), part.from(), part.to()),
                                Message::of)
                        .stream()
                        .filter(Message::isSent)
                        .toList();
        if (sent.isEmpty()) {
            return List.of();
        }
        Map<Long, Placing> placed = placements.placed(day, part);
        if (indicator.equals(MessageIndicators.SENT)) {
            return sent.stream().map(message -> fact(placed, message, 1, 0)).toList();
        }
        Instant now = clock.instant();
        return sent.stream()
                .filter(message -> message.isDecided(now))
                .map(message -> fact(placed, message, message.isInTime() ? 1 : 0, 1))
                .toList();
    }

    private static Fact fact(
            Map<Long, Placing> placed, Message message, long numerator, long denominator) {
        Placing at = placed.get(message.premisesId());
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
