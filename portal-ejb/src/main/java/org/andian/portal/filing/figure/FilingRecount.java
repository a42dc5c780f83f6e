package org.andian.portal.filing.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.Fact;
import org.andian.portal.indicator.GroupCode;
import org.andian.portal.indicator.Part;
import org.andian.portal.period.Period;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Counts a day's filings again, filing by filing. */
@ApplicationScoped
class FilingRecount {

    @Inject private Sql sql;

    @Inject private Clock clock;

    private record Owed(String campaign, long districtId, Instant first) {

        static Owed of(Row row) {
            return new Owed(
                    row.text("code"), row.number("district_id"), row.instant("first_submitted_at"));
        }

        Fact fact(boolean counts) {
            return new Fact(campaign, districtId, GroupCode.UNDIVIDED, "", counts ? 1 : 0, 1);
        }
    }

    /** They belong to no premises, so that they are all in the part that holds the rest. */
    List<Fact> of(String indicator, LocalDate day, Part part) {
        if (!part.holdsTheRest()) {
            return List.of();
        }
        Instant deadline = Period.startOf(day.plusDays(1));
        boolean isOver = !clock.instant().isBefore(deadline);
        return sql
                .list(
                        """
                        select k.code, f.district_id, f.first_submitted_at from filing f
                        join campaign_view k on k.id = f.campaign_id
                        where f.due_on = ? and f.parent_id is null and f.state <> 'WAIVED'\
                        """,
                        List.of(day),
                        Owed::of)
                .stream()
                .filter(
                        owed ->
                                indicator.equals(FilingIndicators.DUE)
                                        || isOver
                                        || owed.first() != null)
                .map(owed -> owed.fact(counts(indicator, owed, deadline)))
                .toList();
    }

    private static boolean counts(String indicator, Owed owed, Instant deadline) {
        return switch (indicator) {
            case FilingIndicators.FILED -> owed.first() != null;
            case FilingIndicators.IN_TIME ->
                    owed.first() != null && owed.first().isBefore(deadline);
            default -> true;
        };
    }
}
