package org.andian.portal.premises;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.district.Districts;
import org.andian.portal.district.Refusal;
import org.andian.portal.district.Refusal.Reason;
import org.andian.portal.period.Today;
import org.andian.portal.premises.Keeper.Held;
import org.andian.portal.premises.standing.Placement;
import org.andian.portal.premises.standing.PlacementWriter;
import org.andian.portal.regulation.EffectiveDay;
import org.andian.portal.regulation.LineCodes;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.List;

/**
 * Door: what happens to a registered premises. Who moves one out of the own reach is refused: both
 * ends must lie within it. A change of place, group or life holds from a day at most three days
 * back, so that settled figures never change.
 */
@Stateless
public class PremisesLife {

    @Inject private Sql sql;

    @Inject private Keeper keeper;

    @Inject private PlacementWriter placements;

    @Inject private PremisesTexts texts;

    @Inject private PremisesList list;

    @Inject private Districts districts;

    @Inject private LineCodes codes;

    @Inject private Today today;

    @Inject private Audit audit;

    /** Changes what is told of it, not where it counts. */
    public void edit(Scope scope, PremisesEdit edit) {
        Held held = keeper.hold(scope, edit.code(), edit.version());
        String changed = texts.write(held, edit);
        list.requireAllWithin(
                scope.login(), scope.premises("p", Keeper::mayKeep), List.of(edit.code()), "edit");
        audit.done(scope.login(), "premises.edit", "premises " + edit.code(), changed);
    }

    /** From a day on it lies elsewhere, or another group counts it. */
    public void move(Scope scope, PremisesMove move) {
        Held held = keeper.hold(scope, move.code(), move.version());
        held.requireOpen();
        EffectiveDay.check(move.from(), began(held), today.date());
        Placement next = target(held, move);
        sql.update(
                "update premises set district_id = ?, district_path = ?, venue_group = ?, version ="
                        + " version + 1 where id = ?",
                next.districtId(),
                next.districtPath(),
                next.venueGroup(),
                held.id());
        placements.change(scope.login(), next, move.from(), move.reason());
        list.requireAllWithin(
                scope.login(), scope.premises("p", Keeper::mayKeep), List.of(move.code()), "move");
        audit.done(
                scope.login(),
                "premises.move",
                "premises " + move.code(),
                "from "
                        + move.from()
                        + " district "
                        + held.districtId()
                        + " -> "
                        + next.districtId()
                        + ", group "
                        + held.venueGroup()
                        + " -> "
                        + next.venueGroup()
                        + ": "
                        + move.reason());
    }

    /**
     * It is no longer counted from that day on; its devices go on being watched until they are
     * taken down.
     */
    public void close(Scope scope, String code, LocalDate on, String reason, int version) {
        String why = Reasons.required(reason);
        Held held = keeper.hold(scope, code, version);
        held.requireOpen();
        EffectiveDay.check(on, began(held), today.date());
        sql.update(
                "update premises set closed_on = ?, closed_reason = ?, version = version + 1 where"
                        + " id = ?",
                on,
                why,
                held.id());
        placements.end(held.id(), on);
        audit.done(scope.login(), "premises.close", "premises " + code, "on " + on + ": " + why);
    }

    /**
     * Counted again from that day on, where it lay before; a merged one stays with the premises
     * that stands for it.
     */
    public void reopen(Scope scope, String code, LocalDate from, String reason, int version) {
        String why = Reasons.required(reason);
        Held held = keeper.hold(scope, code, version);
        if (held.closedOn() == null || held.successorId() != null) {
            throw new Refusal(
                    held.closedOn() == null ? Reason.NOT_CLOSED : Reason.MERGED,
                    "Premises "
                            + code
                            + (held.closedOn() == null
                                    ? " is open."
                                    : " was merged into another; change that one."));
        }
        EffectiveDay.check(from, held.closedOn(), today.date());
        sql.update(
                "update premises set closed_on = null, closed_reason = null, version = version + 1"
                        + " where id = ?",
                held.id());
        placements.change(
                scope.login(),
                new Placement(held.id(), held.districtId(), held.districtPath(), held.venueGroup()),
                from,
                why);
        audit.done(
                scope.login(), "premises.reopen", "premises " + code, "from " + from + ": " + why);
    }

    private LocalDate began(Held held) {
        return placements.last(held.id()).map(PlacementWriter.Last::from).orElse(LocalDate.EPOCH);
    }

    private Placement target(Held held, PremisesMove move) {
        String group =
                move.venueGroup() == null ? held.venueGroup() : codes.venueGroup(move.venueGroup());
        Placement present = new Placement(held.id(), held.districtId(), held.districtPath(), group);
        Placement next =
                move.district() == null
                        ? present
                        : districts
                                .place(move.district())
                                .map(d -> new Placement(held.id(), d.id(), d.path(), group))
                                .orElseThrow(
                                        () ->
                                                new Refusal(
                                                        Reason.NO_DISTRICT,
                                                        "There is no district "
                                                                + move.district()
                                                                + "; use a code valid today, or the"
                                                                + " name of a zone without one."));
        if (next.districtId() == held.districtId() && group.equals(held.venueGroup())) {
            throw new Refusal(
                    Reason.SAME_PLACE,
                    "Premises " + held.code() + " already lies there and counts in that group.");
        }
        return next;
    }
}
