package org.andian.portal.workorder;

import org.andian.portal.period.Period;
import org.andian.portal.period.Zones;
import org.andian.portal.scope.Scope;
import org.andian.portal.scope.WithinReach;
import org.andian.portal.sql.Like;
import org.andian.portal.workorder.WorkQuery.Standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The conditions of a list of work orders, over aliases w (work_order), v (provider) and p. */
final class WorkFilter extends WithinReach<WorkFilter> {

    static final String OPEN =
            "w.state in ('DISPATCHED', 'DECLINED', 'ACCEPTED', 'ARRIVED', 'DONE', 'RETURNED')";
    static final String TO_BE_DONE =
            "w.state in ('DISPATCHED', 'DECLINED', 'ACCEPTED', 'ARRIVED', 'RETURNED')";
    static final String UNDER_WAY = "w.state in ('ACCEPTED', 'ARRIVED', 'RETURNED')";
    static final String PASSED = "w.state in ('PASSED', 'RATED')";

    private static final String NUMBER = "\\d{1,18}";

    private WorkFilter(Scope scope) {
        super(scope);
    }

    static WorkFilter within(Scope scope) {
        return new WorkFilter(scope);
    }

    static WorkFilter of(Scope scope, WorkQuery query, Instant now) {
        return within(scope)
                .standing(query.standing(), now)
                .equal("w.kind", query.kind() == null ? null : query.kind().name())
                .equal("v.code", query.provider())
                .under(query.districtId())
                .equal("p.venue_group", query.venueGroup())
                .ofPremises(query.premisesCode())
                .given(query.from(), query.to())
                .holding(query.text());
    }

    private WorkFilter standing(Standing standing, Instant now) {
        return switch (standing) {
            case null -> this;
            case OPEN -> and(OPEN, List.of());
            case UNDER_WAY -> and(UNDER_WAY, List.of());
            case OVERDUE -> and(TO_BE_DONE + " and w.finish_by < ?", List.of(now));
            case PASSED -> and(PASSED, List.of());
            case PASSED_THIS_MONTH -> and(PASSED + " and w.passed_at >= ?", List.of(monthOf(now)));
            default -> and("w.state = ?", List.of(standing.name()));
        };
    }

    /** When the month of a moment began. */
    static Instant monthOf(Instant now) {
        return Period.startOf(LocalDate.ofInstant(now, Zones.CHINA).withDayOfMonth(1));
    }

    private WorkFilter given(LocalDate from, LocalDate to) {
        if (from != null) {
            and("w.registered_at >= ?", List.of(Period.startOf(from)));
        }
        return to == null
                ? this
                : and("w.registered_at < ?", List.of(Period.startOf(to.plusDays(1))));
    }

    /** A number means the work order of that number too. */
    private WorkFilter holding(String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        String part = Like.containing(text);
        String word = text.strip();
        return word.matches(NUMBER)
                ? and(
                        "(w.id = ? or w.what like ? or w.place like ? or p.name like ? or p.code"
                                + " like ? or v.name like ? or v.code like ?)",
                        List.of(Long.valueOf(word), part, part, part, part, part, part))
                : containing(text, "w.what", "w.place", "p.name", "p.code", "v.name", "v.code");
    }
}
