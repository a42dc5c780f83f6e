package org.andian.portal.difference;

import org.andian.portal.difference.rule.DifferenceKind;
import org.andian.portal.difference.rule.DifferenceState;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.scope.WithinReach;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The conditions of a list of differences, over aliases f (difference), d (device) and p. What
 * hangs in no premises is in the unlimited reach alone, as such devices are; what names an official
 * in doubt is in the reach of offices and regulators alone.
 */
final class DifferenceFilter extends WithinReach<DifferenceFilter> {

    private static final String NAMES_NOBODY =
            Arrays.stream(DifferenceKind.values())
                    .filter(kind -> !kind.isOfOfficials())
                    .map(kind -> "'" + kind + "'")
                    .collect(Collectors.joining(", ", "f.kind in (", ")"));

    private DifferenceFilter(Scope scope) {
        super(scope);
        Reach ofOfficials = scope.premisesToRead("p", Role::maySeeOfficialsInDoubt);
        and("(" + NAMES_NOBODY + " or " + ofOfficials.sql() + ")", ofOfficials.parameters());
    }

    static DifferenceFilter within(Scope scope) {
        return new DifferenceFilter(scope);
    }

    static DifferenceFilter of(Scope scope, DifferenceQuery query) {
        return within(scope)
                .numbered(query.id())
                .standing(query.state())
                .equal("f.kind", query.kind() == null ? null : query.kind().name())
                .under(query.districtId())
                .answeredFor(query.body())
                .equal("p.venue_group", query.venueGroup())
                .ofPremises(query.premisesCode())
                .containing(query.text(), "p.name", "p.code", "d.no", "f.body");
    }

    private DifferenceFilter numbered(Long id) {
        return id == null ? this : and("f.id = ?", List.of(id));
    }

    DifferenceFilter standing(DifferenceState state) {
        return state == null ? this : and("f.state = ?", List.of(state.name()));
    }

    private DifferenceFilter answeredFor(String body) {
        if (body == null) {
            return this;
        }
        return body.isEmpty() ? and("f.body is null", List.of()) : and("f.body = ?", List.of(body));
    }
}
