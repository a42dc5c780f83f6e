package org.andian.portal.ledger;

import org.andian.portal.period.Period;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Like;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * The conditions of a ledger's lines: that the caller reaches them first, then what he asks for.
 */
final class LedgerCondition {

    private static final String UNDER =
            " like concat((select y.path from district_view y where y.id = ?), '%')";

    private final LedgerSource source;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    private LedgerCondition(LedgerSource source, Reach reach) {
        this.source = source;
        and(reach.sql(), reach.parameters());
        and(source.where(), List.of());
    }

    /** All that the caller sees. */
    static LedgerCondition reading(Scope scope, LedgerKind ledger) {
        return new LedgerCondition(
                LedgerSources.of(ledger),
                ledger.isByDistrict() ? DistrictReach.reading(scope) : scope.premises("p"));
    }

    /** All with which the caller may do something. */
    static LedgerCondition acting(Scope scope, LedgerKind ledger, Predicate<Role> right) {
        return new LedgerCondition(
                LedgerSources.of(ledger),
                ledger.isByDistrict()
                        ? DistrictReach.acting(scope, right)
                        : scope.premises("p", right));
    }

    static LedgerCondition of(Scope scope, LedgerQuery query) {
        boolean byDistrict = query.ledger().isByDistrict();
        LedgerCondition all = reading(scope, query.ledger());
        if (query.districtId() != null) {
            all.and((byDistrict ? "x.path" : "p.district_path") + UNDER, query.districtId());
        }
        if (query.premisesCode() != null && byDistrict) {
            all.and("1 = 0", List.of());
        } else if (query.premisesCode() != null) {
            all.and(
                    "(p.code = ? or p.successor_id in (select t.id from premises_view t where"
                            + " t.code = ?))",
                    List.of(query.premisesCode(), query.premisesCode()));
        }
        return all.inState(query.state()).between(query.from(), query.to()).holding(query.text());
    }

    private LedgerCondition inState(String state) {
        return state == null || source.state() == null
                ? this
                : and("(" + source.state().sql() + ") = ?", state);
    }

    private LedgerCondition between(LocalDate from, LocalDate to) {
        boolean isMoment = source.day().column().type() == LedgerColumn.Type.MOMENT;
        String day = source.day().sql();
        if (from != null) {
            and(day + " >= ?", isMoment ? Period.startOf(from) : from);
        }
        if (to != null) {
            and(
                    day + (isMoment ? " < ?" : " <= ?"),
                    isMoment ? Period.startOf(to.plusDays(1)) : to);
        }
        return this;
    }

    private LedgerCondition holding(String text) {
        if (text == null || text.isBlank()) {
            return this;
        }
        List<String> each = source.texts().stream().map(one -> one + " like ?").toList();
        return and(
                "(" + String.join(" or ", each) + ")",
                Collections.nCopies(each.size(), Like.containing(text)));
    }

    LedgerCondition and(String condition, Object value) {
        return and(condition, List.of(value));
    }

    LedgerCondition and(String condition, Collection<?> values) {
        conditions.add(condition);
        parameters.addAll(values);
        return this;
    }

    /** The tables and the conditions; begins with a space. */
    String from() {
        return source.from() + " where " + String.join(" and ", conditions);
    }

    List<Object> parameters() {
        return new ArrayList<>(parameters);
    }
}
