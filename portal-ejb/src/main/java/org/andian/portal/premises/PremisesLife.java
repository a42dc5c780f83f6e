package org.andian.portal.premises;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.period.Today;
import org.andian.portal.premises.standing.Placement;
import org.andian.portal.premises.standing.PlacementWriter;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.regulation.EffectiveDay;
import org.andian.portal.regulation.LineCodes;
import org.andian.portal.scope.Scope;

import java.time.LocalDate;
import java.util.List;

/**
 * Door: what happens to a registered premises. Who moves one out of the own reach is refused: both
 * ends must lie within it. A change of place, group or life holds from a day at most two days back,
 * so that settled figures never change.
 */
@Stateless
public class PremisesLife {

    @Inject private Keeper keeper;

    @Inject private PlacementWriter placements;

    @Inject private PremisesTexts texts;

    @Inject private PremisesList list;

    @Inject private Districts districts;

    @Inject private LineCodes codes;

    @Inject private Today today;

    @Inject private Audit audit;

    /**
     * Changes what is told of it, not where it counts.
     *
     * @throws Refusal UNKNOWN or CHANGED of the premises, NO_PROVIDER; OUTSIDE when the provider
     *     put it outside the caller's reach
     */
    public void edit(Scope scope, PremisesEdit edit) {
        PremisesEntry entry = keeper.hold(scope, edit.code(), edit.version());
        String changed = texts.write(scope, entry, edit);
        requireWithin(scope, edit.code());
        audit.done(scope.login(), "premises.edit", "premises " + edit.code(), changed);
    }

    /**
     * From a day on it lies elsewhere, or another group counts it.
     *
     * @throws Refusal UNKNOWN, CHANGED, CLOSED or SAME_PLACE of the premises, OUTSIDE of the reach;
     *     FUTURE, SETTLED or BEFORE_PRESENT of the day; UNKNOWN of the district, UNKNOWN_GROUP
     */
    public void move(Scope scope, PremisesMove move) {
        PremisesEntry entry = keeper.hold(scope, move.code(), move.version());
        entry.requireOpen();
        EffectiveDay.check(move.from(), began(entry), today.date());
        Placement before = entry.placement();
        Placement next = target(before, move);
        entry.move(next);
        placements.change(scope.login(), next, move.from(), move.reason());
        requireWithin(scope, move.code());
        audit.done(
                scope.login(),
                "premises.move",
                "premises " + move.code(),
                "from "
                        + move.from()
                        + " district "
                        + before.districtId()
                        + " -> "
                        + next.districtId()
                        + ", group "
                        + before.venueGroup()
                        + " -> "
                        + next.venueGroup()
                        + ": "
                        + move.reason());
    }

    /**
     * It is no longer counted from that day on; its devices go on being watched until they are
     * taken down.
     *
     * @throws Refusal UNKNOWN, CHANGED or CLOSED of the premises, REASON_MISSING; FUTURE, SETTLED
     *     or BEFORE_PRESENT of the day
     */
    public void close(Scope scope, String code, LocalDate on, String reason, int version) {
        String why = Reasons.required(reason);
        PremisesEntry entry = keeper.hold(scope, code, version);
        entry.requireOpen();
        EffectiveDay.check(on, began(entry), today.date());
        entry.close(on, why);
        placements.end(entry.id(), on);
        audit.done(scope.login(), "premises.close", "premises " + code, "on " + on + ": " + why);
    }

    /**
     * Counted again from that day on, where it lay before; a merged one stays with the premises
     * that stands for it.
     *
     * @throws Refusal UNKNOWN, CHANGED, NOT_CLOSED or MERGED of the premises, REASON_MISSING;
     *     FUTURE, SETTLED or BEFORE_PRESENT of the day
     */
    public void reopen(Scope scope, String code, LocalDate from, String reason, int version) {
        String why = Reasons.required(reason);
        PremisesEntry entry = keeper.hold(scope, code, version);
        entry.requireReopenable();
        EffectiveDay.check(from, entry.closedOn(), today.date());
        entry.reopen();
        placements.change(scope.login(), entry.placement(), from, why);
        audit.done(
                scope.login(), "premises.reopen", "premises " + code, "from " + from + ": " + why);
    }

    /** As it stands after the change, which the list reads by SQL. */
    private void requireWithin(Scope scope, String code) {
        keeper.flush();
        list.requireAllWithin(scope.premises("p", Keeper::mayKeep), List.of(code));
    }

    private LocalDate began(PremisesEntry entry) {
        return placements.last(entry.id()).map(PlacementWriter.Last::from).orElse(LocalDate.EPOCH);
    }

    private Placement target(Placement present, PremisesMove move) {
        String group =
                move.venueGroup() == null
                        ? present.venueGroup()
                        : codes.venueGroup(move.venueGroup());
        if (move.district() == null) {
            return new Placement(
                    present.premisesId(), present.districtId(), present.districtPath(), group);
        }
        District district = districts.getPlace(move.district());
        return new Placement(present.premisesId(), district.id(), district.path(), group);
    }
}
