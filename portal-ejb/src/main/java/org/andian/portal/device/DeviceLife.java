package org.andian.portal.device;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.audit.Changes;
import org.andian.portal.device.DeviceHolder.Held;
import org.andian.portal.device.DevicePlacement.Ended;
import org.andian.portal.device.NewDevice.NewCircuit;
import org.andian.portal.period.Revisions;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Door: what happens to a registered device. All of it holds from now on: days written down stay
 * with the premises in which the device then hung. Whoever may register devices may do it, where
 * they may register; a move needs both ends within reach.
 */
@Stateless
public class DeviceLife {

    @Inject private Sql sql;

    @Inject private DeviceHolder holder;

    @Inject private PlacementTable placements;

    @Inject private Registration registration;

    @Inject private Revisions revisions;

    @Inject private Audit audit;

    @Inject private Clock clock;

    @Inject private Event<DeviceLeft> left;

    @Inject private Event<DeviceReplaced> replaced;

    /** Whether the caller may retire, move or replace this device, and renew its credential. */
    public boolean mayKeep(Scope scope, String no) {
        Reach reach = scope.premises("p", Role::mayKeepDevices);
        List<Object> parameters = new ArrayList<>(List.of(no));
        parameters.addAll(reach.parameters());
        return sql.count(
                        """
                        select count(*) as n from device d left join premises_view p on p.id = d.premises_id
                        where d.no = ? and\
                        """
                                + " "
                                + reach.sql(),
                        parameters)
                > 0;
    }

    /**
     * Its position, the names and the ratings of its circuits are written down anew. Overload is
     * judged by the new rating from now on. Nothing is traced where nothing was changed.
     *
     * @throws Refusal UNKNOWN, RETIRED, CHANGED, CIRCUITS
     */
    public void correct(Scope scope, DeviceRow.Edit edit) {
        Held device = holder.hold(scope, edit.no(), "correct devices");
        device.requireInUse();
        device.requireVersion(edit.version());
        Changes changes = registration.rewrite(device, edit, circuits(device.id()));
        if (!changes.isEmpty()) {
            revisions.bump("device");
            audit.done(scope.login(), "device.correct", "device " + edit.no(), changes.toString());
        }
    }

    /**
     * It is taken down: it may no longer connect, nobody waits for it, its open alarms end. What it
     * sends all the same is kept, judged and marked.
     *
     * @param reason required, at most 200 characters
     * @throws Refusal UNKNOWN, RETIRED, REASON_MISSING
     */
    public void retire(Scope scope, String no, String reason) {
        String why = DevicePlacement.requiredReason(reason);
        Held device = holder.hold(scope, no, "retire devices");
        device.requireInUse();
        retire(scope, device, Ended.RETIRED, why);
        audit.done(scope.login(), "device.retire", "device " + no, why);
    }

    /**
     * Its retirement was a mistake: it was in use all along, with the credential it had.
     *
     * @throws Refusal UNKNOWN, NOT_RETIRED, REPLACED, PREMISES_CLOSED
     */
    public void bringBack(Scope scope, String no) {
        Held device = holder.hold(scope, no, "bring back devices");
        if (device.retiredAt() == null) {
            throw new Refusal(DeviceReason.NOT_RETIRED, no);
        }
        if (device.successor() != null) {
            throw new Refusal(DeviceReason.REPLACED, no, device.successor());
        }
        if (device.premisesClosed()) {
            throw new Refusal(DeviceReason.PREMISES_CLOSED, no, device.premisesCode());
        }
        sql.update(
                "update device set retired_at = null, version = version + 1 where id = ?",
                device.id());
        placements.goOn(device.id());
        revisions.bump("device");
        audit.done(scope.login(), "device.bringBack", "device " + no, null);
    }

    /**
     * It hangs elsewhere from now on. Its open alarms end where they were raised; what is dangerous
     * at the new place raises new ones there.
     *
     * @throws Refusal UNKNOWN, RETIRED, NO_PREMISES, SAME_PREMISES
     */
    public void move(Scope scope, DeviceMove move) {
        Held device = holder.hold(scope, move.no(), "move devices", move.premisesCode());
        device.requireInUse();
        long target = registration.requirePremises(scope, move.premisesCode());
        if (device.premisesId() != null && device.premisesId() == target) {
            throw new Refusal(DeviceReason.SAME_PREMISES, move.no(), move.premisesCode());
        }
        Instant now = now();
        placements.end(device.id(), now, Ended.MOVED, move.reason(), scope.login());
        sql.update(
                "update device set premises_id = ?, position = ?, version = version + 1 where id ="
                        + " ?",
                target,
                move.position(),
                device.id());
        placements.beginAt(device.id(), now);
        revisions.bump("device");
        left.fire(new DeviceLeft(device.id(), Ended.MOVED, move.reason()));
        audit.done(
                scope.login(),
                "device.move",
                "device " + move.no(),
                "premises "
                        + device.premisesCode()
                        + " -> "
                        + move.premisesCode()
                        + ": "
                        + move.reason());
    }

    /**
     * Another device takes over its place and circuits, with their names, ratings, limits and
     * history; it itself is retired.
     *
     * @param newNo number of the new device, of the same type
     * @param reason required, at most 200 characters
     * @return what the new device connects with
     * @throws Refusal UNKNOWN, RETIRED, REASON_MISSING, PREMISES_CLOSED; NUMBER, NUMBER_TAKEN,
     *     TAKEN_MEANWHILE of the new device
     */
    public Credential replace(Scope scope, String no, DeviceNo newNo, String reason) {
        String why = DevicePlacement.requiredReason(reason);
        Held device = holder.hold(scope, no, "replace devices");
        device.requireInUse();
        if (device.premisesClosed()) {
            throw new Refusal(DeviceReason.PREMISES_CLOSED, no, device.premisesCode());
        }
        Credential credential =
                registration
                        .register(
                                scope,
                                List.of(
                                        new NewDevice(
                                                newNo,
                                                device.typeCode(),
                                                device.premisesCode(),
                                                device.position(),
                                                circuits(device.id()),
                                                device.demo())))
                        .getFirst();
        long newId = sql.count("select id as n from device where no = ?", List.of(newNo.value()));
        sql.update(
                """
                insert into device_succession (device_id, predecessor_id, at, installed_at)
                values (?, ?, ?, ?)\
                """,
                newId,
                device.id(),
                now(),
                device.installedAt());
        replaced.fire(new DeviceReplaced(device.id(), newId));
        retire(scope, device, Ended.REPLACED, newNo + ": " + why);
        audit.done(
                scope.login(), "device.replace", "device " + no, "by device " + newNo + ": " + why);
        return credential;
    }

    /** Where it hung, the latest first; places that the caller does not see are left out. */
    public List<DevicePlacement> placements(Scope scope, String no) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(List.of(no));
        parameters.addAll(reach.parameters());
        return sql.list(
                """
                select p.code as premises_code, p.name as premises, l.position, l.valid_from, l.valid_to, l.ended,
                  l.reason, l.ended_by
                from device_placement l join device d on d.id = l.device_id
                left join premises_view p on p.id = l.premises_id
                where d.no = ? and\
                """
                        + " "
                        + reach.sql()
                        + " order by l.valid_from desc, l.id desc",
                parameters,
                PlacementTable::placement);
    }

    private void retire(Scope scope, Held device, Ended ended, String why) {
        Instant now = now();
        sql.update(
                "update device set retired_at = ?, version = version + 1 where id = ?",
                now,
                device.id());
        placements.end(device.id(), now, ended, why, scope.login());
        revisions.bump("device");
        left.fire(new DeviceLeft(device.id(), ended, why));
    }

    private List<NewCircuit> circuits(long deviceId) {
        return sql.list(
                "select no, name, rated_current from circuit where device_id = ? order by no",
                List.of(deviceId),
                row ->
                        new NewCircuit(
                                (int) row.number("no"),
                                row.text("name"),
                                row.decimal("rated_current")));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
