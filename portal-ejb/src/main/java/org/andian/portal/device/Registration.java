package org.andian.portal.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.secret.Secrets;
import org.andian.portal.audit.Changes;
import org.andian.portal.device.DeviceHolder.Held;
import org.andian.portal.device.NewDevice.NewCircuit;
import org.andian.portal.district.Districts;
import org.andian.portal.period.Revisions;
import org.andian.portal.premises.PremisesHold;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Slices;
import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes devices, circuits and credentials in a handful of statements, however many there are. */
@ApplicationScoped
class Registration {

    @Inject private Sql sql;

    @Inject private Districts districts;

    @Inject private RegistrationPlaces places;

    @Inject private Revisions revisions;

    @Inject private PlacementTable placements;

    @Inject private PremisesHold hold;

    @Inject private Clock clock;

    public List<Credential> register(Scope scope, List<NewDevice> devices) {
        hold.hold(codes(devices));
        requireKnownTypes(devices);
        requireFree(devices.stream().map(NewDevice::no).toList());
        Map<String, Long> premises = premises(scope, devices);
        insertDevices(devices, premises);
        Map<String, Long> ids = ids(devices);
        places.note(scope, ids.values());
        insertCircuits(devices, ids);
        placements.begin(ids.values());
        List<Credential> credentials =
                devices.stream()
                        .map(device -> new Credential(device.no().value(), Secrets.random()))
                        .toList();
        insertCredentials(credentials, ids);
        revisions.bump("device");
        return credentials;
    }

    private void requireKnownTypes(List<NewDevice> devices) {
        Set<String> known =
                new HashSet<>(
                        sql.list(
                                "select code from device_type",
                                List.of(),
                                row -> row.text("code")));
        devices.stream()
                .map(NewDevice::typeCode)
                .filter(type -> type == null || !known.contains(type))
                .findFirst()
                .ifPresent(
                        type -> {
                            throw new Refusal(
                                    DeviceReason.UNKNOWN_TYPE,
                                    String.valueOf(type),
                                    String.join(", ", new TreeSet<>(known)));
                        });
    }

    /** What people cannot tell apart when they read it aloud is one number to them. */
    public void requireFree(List<DeviceNo> numbers) {
        numbers.forEach(DeviceNo::requireFit);
        Set<String> given = new HashSet<>();
        Map<String, String> alike = new HashMap<>();
        for (DeviceNo no : numbers) {
            if (!given.add(no.value())) {
                taken(no.value());
            }
            String other = alike.putIfAbsent(no.inOneCase(), no.value());
            if (other != null) {
                throw new Refusal(DeviceReason.NUMBER_ALIKE, no.value(), other);
            }
        }
        for (List<String> step : Slices.of(List.copyOf(alike.keySet()))) {
            sql.list(
                            "select no from device where lower(no) in ("
                                    + Sql.marks(step.size())
                                    + ")",
                            step,
                            row -> row.text("no"))
                    .forEach(there -> refuse(given, alike, there));
        }
    }

    private static void refuse(Set<String> given, Map<String, String> alike, String there) {
        if (given.contains(there)) {
            taken(there);
        }
        String wanted = alike.get(new DeviceNo(there).inOneCase());
        throw new Refusal(DeviceReason.NUMBER_ALIKE, wanted, there);
    }

    private static void taken(String no) {
        throw new Refusal(DeviceReason.NUMBER_TAKEN, no);
    }

    private Map<String, Long> premises(Scope scope, List<NewDevice> devices) {
        if (devices.stream().anyMatch(device -> device.premisesCode() == null)
                && !(districts.isDemo() && scope.may(Role::mayConfigure))) {
            throw new Refusal(DeviceReason.PREMISES_MISSING);
        }
        return premisesOf(scope, codes(devices));
    }

    private static List<String> codes(List<NewDevice> devices) {
        return devices.stream()
                .map(NewDevice::premisesCode)
                .filter(code -> code != null)
                .distinct()
                .toList();
    }

    /**
     * The id of an open premises where the caller may hang devices.
     *
     * @throws Refusal NO_PREMISES
     */
    public long requirePremises(Scope scope, String code) {
        if (code == null) {
            throw new Refusal(DeviceReason.PREMISES_MISSING);
        }
        return premisesOf(scope, List.of(code)).get(code);
    }

    private Map<String, Long> premisesOf(Scope scope, List<String> codes) {
        Reach reach = scope.premises("p", Role::mayKeepDevices);
        Map<String, Long> found =
                byKey(
                        codes,
                        marks ->
                                "select p.code as name, p.id as id from premises_view p where"
                                        + " p.closed_on is null and p.code in ("
                                        + marks
                                        + ") and "
                                        + reach.sql(),
                        reach.parameters());
        codes.stream()
                .filter(code -> !found.containsKey(code))
                .findFirst()
                .ifPresent(
                        code -> {
                            throw new Refusal(DeviceReason.NO_PREMISES, code);
                        });
        return found;
    }

    private Map<String, Long> ids(List<NewDevice> devices) {
        return byKey(
                devices.stream().map(device -> device.no().value()).toList(),
                marks ->
                        "select d.no as name, d.id as id from device d where d.no in ("
                                + marks
                                + ")",
                List.of());
    }

    private Map<String, Long> byKey(
            List<String> keys, Function<String, String> query, List<Object> rest) {
        Map<String, Long> found = new HashMap<>();
        for (List<String> step : Slices.of(keys)) {
            List<Object> parameters = new ArrayList<>(step);
            parameters.addAll(rest);
            sql.list(query.apply(Sql.marks(step.size())), parameters, Registration::key)
                    .forEach(found::putAll);
        }
        return found;
    }

    private static Map<String, Long> key(Row row) {
        return Map.of(row.text("name"), row.number("id"));
    }

    private void insertDevices(List<NewDevice> devices, Map<String, Long> premises) {
        Instant now = Instant.now(clock);
        try {
            sql.updateAll(
                    "insert into device (no, premises_id, type_code, position, registered_at, demo)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    devices.stream()
                            .map(
                                    d ->
                                            Arrays.asList(
                                                    d.no().value(),
                                                    d.premisesCode() == null
                                                            ? null
                                                            : premises.get(d.premisesCode()),
                                                    d.typeCode(),
                                                    d.position(),
                                                    now,
                                                    d.demo()))
                            .toList());
        } catch (SqlFailure e) {
            if (e.isDuplicate()) {
                throw new Refusal(DeviceReason.TAKEN_MEANWHILE);
            }
            throw e;
        }
    }

    private void insertCircuits(List<NewDevice> devices, Map<String, Long> ids) {
        sql.updateAll(
                "insert into circuit (device_id, no, name, rated_current) values (?, ?, ?, ?)",
                devices.stream()
                        .flatMap(
                                d ->
                                        d.circuits().stream()
                                                .map(
                                                        c ->
                                                                Arrays.asList(
                                                                        ids.get(d.no().value()),
                                                                        c.no(),
                                                                        c.name(),
                                                                        c.ratedCurrent())))
                        .collect(Collectors.toList()));
    }

    private void insertCredentials(List<Credential> credentials, Map<String, Long> ids) {
        Instant now = Instant.now(clock);
        sql.updateAll(
                "insert into device_credential (device_id, username, secret_hash, created_at)"
                        + " values (?, ?, ?, ?)",
                credentials.stream()
                        .map(
                                c ->
                                        List.of(
                                                ids.get(c.user()),
                                                c.user(),
                                                Secrets.sha256(c.password()),
                                                now))
                        .toList());
    }

    /**
     * Writes down anew what is told of a held device: where it hangs now is the same place, better
     * described; earlier places stay as they were.
     *
     * @return what was changed, empty when all stood so already
     * @throws Refusal CIRCUITS when the circuits are not those of the device
     */
    public Changes rewrite(Held device, DeviceRow.Edit edit, List<NewCircuit> before) {
        List<NewCircuit> wanted =
                edit.circuits().stream().sorted(Comparator.comparing(NewCircuit::no)).toList();
        if (!numbers(wanted).equals(numbers(before))) {
            throw new Refusal(DeviceReason.CIRCUITS, device.no(), numbers(before));
        }
        Changes changes = Changes.NONE.with("position", device.position(), edit.position());
        for (int at = 0; at < wanted.size(); at++) {
            changes = compared(changes, before.get(at), wanted.get(at));
        }
        if (!changes.isEmpty()) {
            update(device.id(), edit);
        }
        return changes;
    }

    private static String numbers(List<NewCircuit> circuits) {
        return circuits.stream()
                .map(circuit -> String.valueOf(circuit.no()))
                .collect(Collectors.joining(", "));
    }

    private static Changes compared(Changes changes, NewCircuit old, NewCircuit fresh) {
        String circuit = "circuit " + old.no();
        return changes.with(circuit + " name", old.name(), fresh.name())
                .with(circuit + " rating", plain(old.ratedCurrent()), plain(fresh.ratedCurrent()));
    }

    private static String plain(Double current) {
        return current == null
                ? null
                : BigDecimal.valueOf(current).stripTrailingZeros().toPlainString();
    }

    private void update(long id, DeviceRow.Edit edit) {
        sql.update(
                "update device set position = ?, version = version + 1 where id = ?",
                edit.position(),
                id);
        sql.update(
                "update device_placement set position = ? where device_id = ? and valid_to is null",
                edit.position(),
                id);
        sql.updateAll(
                "update circuit set name = ?, rated_current = ? where device_id = ? and no = ?",
                edit.circuits().stream()
                        .map(c -> Arrays.asList(c.name(), c.ratedCurrent(), id, c.no()))
                        .toList());
    }
}
