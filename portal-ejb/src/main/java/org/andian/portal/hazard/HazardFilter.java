package org.andian.portal.hazard;

import org.andian.portal.hazard.HazardQuery.Standing;
import org.andian.portal.period.Period;
import org.andian.portal.scope.Scope;
import org.andian.portal.scope.WithinReach;
import org.andian.portal.sql.Like;

import java.time.LocalDate;
import java.util.List;

/** The conditions of a list of hazards, over aliases h (hazard) and p (premises). */
final class HazardFilter extends WithinReach<HazardFilter> {

    private static final String OPEN = "h.state in ('FOUND', 'ORDERED', 'PROVED', 'RETURNED')";
    private static final String LISTED =
            " and exists (select 1 from hazard_urging u where u.hazard_id = h.id and u.step ="
                    + " 'LISTED' and u.ended_at is null)";
    private static final String NUMBER = "\\d{1,18}";

    private HazardFilter(Scope scope) {
        super(scope);
    }

    static HazardFilter within(Scope scope) {
        return new HazardFilter(scope);
    }

    static HazardFilter of(Scope scope, HazardQuery query, LocalDate today) {
        return within(scope)
                .standing(query.standing(), today)
                .equal("h.grade", query.grade() == null ? null : query.grade().name())
                .equal("h.kind", query.kind())
                .equal("h.source", query.source() == null ? null : query.source().name())
                .under(query.districtId())
                .equal("p.venue_group", query.venueGroup())
                .ofPremises(query.premisesCode())
                .found(query.from(), query.to())
                .holding(query.text());
    }

    private HazardFilter standing(Standing standing, LocalDate today) {
        return switch (standing) {
            case null -> this;
            case OPEN -> and(OPEN, List.of());
            case LISTED -> and(OPEN + LISTED, List.of());
            case OVERDUE ->
                    and("h.state in ('ORDERED', 'RETURNED') and h.due_on < ?", List.of(today));
            case SOON ->
                    and(
                            "h.state in ('ORDERED', 'RETURNED') and h.due_on >= ? and h.due_on <="
                                    + " ?",
                            List.of(today, today.plusDays(HazardTodo.SOON_DAYS)));
            case CLOSED_THIS_MONTH ->
                    and(
                            "h.state = 'CLOSED' and h.closed_at >= ?",
                            List.of(Period.startOf(today.withDayOfMonth(1))));
            default -> and("h.state = ?", List.of(standing.name()));
        };
    }

    private HazardFilter found(LocalDate from, LocalDate to) {
        if (from != null) {
            and("h.found_on >= ?", List.of(from));
        }
        return to == null ? this : and("h.found_on <= ?", List.of(to));
    }

    /** A number means the hazard of that number too. */
    private HazardFilter holding(String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        String part = Like.containing(text);
        String word = text.strip();
        return word.matches(NUMBER)
                ? and(
                        "(h.id = ? or h.what like ? or h.place like ? or p.name like ? or p.code"
                                + " like ?)",
                        List.of(Long.valueOf(word), part, part, part, part))
                : containing(text, "h.what", "h.place", "p.name", "p.code");
    }
}
