package org.andian.portal.device.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.device.DeviceReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Slices;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds and locks the devices whose certificates somebody may change. Devices alone are locked, in
 * the order of their ids: a certificate goes with its device, wherever that hangs.
 */
@ApplicationScoped
class CertificateHolder {

    private static final String REACHED =
            "select d.id, d.no from device d left join premises_view p on p.id = d.premises_id"
                    + " where d.retired_at is null and ";

    @Inject private Sql sql;

    /**
     * A device in use.
     *
     * @throws Refusal UNKNOWN where the caller may not keep it, RETIRED
     */
    public long hold(Scope scope, String no) {
        scope.require(Role::mayKeepDevices, "keep certificates");
        Reach reach = scope.premises("p", Role::mayKeepDevices);
        sql.list("select id from device where no = ? for update", List.of(no), row -> 1);
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.add(no);
        record Held(long id, boolean retired) {}
        Held held =
                sql.first(
                                "select d.id, d.retired_at from device d left join premises_view p"
                                        + " on p.id = d.premises_id where "
                                        + reach.sql()
                                        + " and d.no = ?",
                                parameters,
                                row ->
                                        new Held(
                                                row.number("id"),
                                                row.instant("retired_at") != null))
                        .orElseThrow(() -> new Refusal(DeviceReason.UNKNOWN, no));
        if (held.retired()) {
            throw new Refusal(DeviceReason.RETIRED, no);
        }
        return held.id();
    }

    /** Those of the devices that are in use and that the caller may keep: numbers by id, locked. */
    public Map<Long, String> hold(Scope scope, Collection<Long> ids) {
        scope.require(Role::mayKeepDevices, "keep certificates");
        Map<Long, String> held = new LinkedHashMap<>();
        for (List<Long> some : Slices.of(new TreeSet<>(ids))) {
            sql.list(
                    "select id from device where id in ("
                            + Sql.marks(some.size())
                            + ") order by id for update",
                    some,
                    row -> 1);
            Reach reach = scope.premises("p", Role::mayKeepDevices);
            List<Object> parameters = new ArrayList<>(reach.parameters());
            parameters.addAll(some);
            sql.list(
                    REACHED
                            + reach.sql()
                            + " and d.id in ("
                            + Sql.marks(some.size())
                            + ") order by d.id",
                    parameters,
                    row -> held.put(row.number("id"), row.text("no")));
        }
        return held;
    }

    /** Those of the numbers that are devices in use which the caller may keep, with their ids. */
    public Map<String, Long> reached(Scope scope, Collection<String> numbers) {
        Reach reach = scope.premises("p", Role::mayKeepDevices);
        Map<String, Long> reached = new LinkedHashMap<>();
        for (List<String> some : Slices.of(numbers)) {
            List<Object> parameters = new ArrayList<>(reach.parameters());
            parameters.addAll(some);
            sql.list(
                    REACHED + reach.sql() + " and d.no in (" + Sql.marks(some.size()) + ")",
                    parameters,
                    row -> reached.put(row.text("no"), row.number("id")));
        }
        return reached;
    }
}
