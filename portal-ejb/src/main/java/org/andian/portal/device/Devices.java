package org.andian.portal.device;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.account.secret.Secrets;
import org.andian.portal.audit.Audit;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Door: the register of devices. */
@Stateless
public class Devices {

    /**
     * How many devices somebody sees.
     *
     * @param devices in use
     * @param offline those of them that were not heard for longer than their type allows
     */
    public record Fleet(int devices, int offline) {}

    @Inject private Sql sql;

    @Inject private DeviceList list;

    @Inject private FleetCounts fleets;

    @Inject private Registration registration;

    @Inject private DeviceCopies copies;

    @Inject private DeviceHolder holder;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /**
     * @throws Refusal NUMBER, NUMBER_TAKEN, NUMBER_ALIKE, TAKEN_MEANWHILE, UNKNOWN_TYPE,
     *     PREMISES_MISSING, NO_PREMISES
     */
    public Credential register(Scope scope, NewDevice device) {
        return registerAll(scope, List.of(device)).getFirst();
    }

    /**
     * Whether a device could be given the number, before somebody is asked whether it shall.
     *
     * @throws Refusal NUMBER, NUMBER_TAKEN, NUMBER_ALIKE
     */
    public void requireFree(Scope scope, DeviceNo no) {
        scope.require(Role::mayKeepDevices, "register devices");
        registration.requireFree(List.of(no));
    }

    /** Many at once, all or nothing; credentials in the order given. */
    public List<Credential> registerAll(Scope scope, List<NewDevice> devices) {
        scope.require(Role::mayKeepDevices, "register devices");
        List<Credential> credentials = registration.register(scope, devices);
        if (!devices.isEmpty()) {
            audit.done(
                    scope.login(),
                    "device.register",
                    "device " + devices.getFirst().no(),
                    devices.size() == 1 ? null : "and " + (devices.size() - 1) + " more");
        }
        return credentials;
    }

    /**
     * A fresh secret; the old one ends.
     *
     * @throws Refusal UNKNOWN, RETIRED
     */
    public Credential renewCredential(Scope scope, DeviceNo no) {
        DeviceHolder.Held device = holder.hold(scope, no.value(), "renew a device's secret");
        device.requireInUse();
        Credential credential = new Credential(no.value(), Secrets.random());
        sql.update(
                """
                insert into device_credential (device_id, username, secret_hash, created_at) values (?, ?, ?, ?)
                on duplicate key update secret_hash = values(secret_hash), created_at = values(created_at),
                    revoked_at = null\
                """,
                device.id(),
                credential.user(),
                Secrets.sha256(credential.password()),
                Instant.now(clock));
        audit.done(scope.login(), "device.renewCredential", "device " + no, null);
        return credential;
    }

    /**
     * What is registered under these numbers, to compare a list with; empty where the device is
     * retired or beyond the caller's reach.
     */
    public Map<String, Optional<NewDevice>> registered(Scope scope, Collection<String> numbers) {
        return copies.of(scope, List.copyOf(numbers));
    }

    /**
     * Retired ones too, where they hung last. Empty for a device out of the caller's reach, as for
     * one that never was.
     */
    public Optional<DeviceRow> find(Scope scope, String no) {
        return list.of(DeviceFilter.within(scope).numbered(no)).stream().findFirst();
    }

    /**
     * In the order the query asks for.
     *
     * @param first rows to skip
     * @param size rows at most
     */
    public List<DeviceRow> page(Scope scope, DeviceQuery query, int first, int size) {
        return list.page(filter(scope, query), query.orderBy(), first, size);
    }

    /** How many devices the query finds in the caller's reach. */
    public int count(Scope scope, DeviceQuery query) {
        return list.count(filter(scope, query));
    }

    /**
     * The rows of a list as it stands now, in its order, to be read bit by bit by {@link #rows}.
     */
    public List<Long> ids(Scope scope, DeviceQuery query, int most) {
        return list.ids(filter(scope, query), query.orderBy(), most);
    }

    /** Those of the devices that the caller sees, in the order given. */
    public List<DeviceRow> rows(Scope scope, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, DeviceRow> found =
                list.of(DeviceFilter.within(scope).keyed(ids)).stream()
                        .collect(Collectors.toMap(DeviceRow::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private DeviceFilter filter(Scope scope, DeviceQuery query) {
        return DeviceFilter.of(scope, query, Instant.now(clock), list.dueDays());
    }

    /** How many devices the caller sees and how many of them are silent, as of some seconds ago. */
    public Fleet fleet(Scope scope) {
        return fleets.count(scope);
    }

    /** The devices that stand at one premises now; none where the caller does not see it. */
    public List<DeviceRow> ofPremises(Scope scope, long premisesId) {
        return list.of(DeviceFilter.within(scope).inUse().at(premisesId));
    }

    /** So long before its last day a certificate counts as due. */
    public int certificateDueDays() {
        return list.dueDays();
    }

    /** All types, in the order in which they are offered. */
    public List<DeviceType> types() {
        return sql.list(
                "select * from device_type order by sort",
                List.of(),
                row ->
                        new DeviceType(
                                row.text("code"),
                                row.text("name_zh"),
                                row.text("name_en"),
                                (int) row.number("offline_after_seconds")));
    }
}
