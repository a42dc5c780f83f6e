package org.andian.portal.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.device.NewDevice.NewCircuit;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Slices;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads devices as they would be registered anew. */
@ApplicationScoped
class DeviceCopies {

    @Inject private Sql sql;

    public Map<String, Optional<NewDevice>> of(Scope scope, List<String> numbers) {
        Map<String, Optional<NewDevice>> copies = new HashMap<>();
        for (List<String> step : Slices.of(numbers)) {
            add(copies, scope.premises("p"), step, circuits(step));
        }
        return copies;
    }

    private Map<String, List<NewCircuit>> circuits(List<String> numbers) {
        Map<String, List<NewCircuit>> circuits = new HashMap<>();
        sql.list(
                "select d.no as device, c.no, c.name, c.rated_current from circuit c join device d"
                        + " on d.id = c.device_id where d.no in ("
                        + Sql.marks(numbers.size())
                        + ") order by c.device_id, c.no",
                numbers,
                row ->
                        circuits.computeIfAbsent(row.text("device"), no -> new ArrayList<>())
                                .add(
                                        new NewCircuit(
                                                (int) row.number("no"),
                                                row.text("name"),
                                                row.decimal("rated_current"))));
        return circuits;
    }

    private void add(
            Map<String, Optional<NewDevice>> copies,
            Reach reach,
            List<String> numbers,
            Map<String, List<NewCircuit>> circuits) {
        List<Object> parameters = new ArrayList<>(reach.parameters());
        parameters.addAll(numbers);
        sql.list(
                "select d.*, p.code as premises, case when d.retired_at is null and "
                        + reach.sql()
                        + """
                         then 1 else 0 end as open
                        from device d
                        left join premises_view p on p.id = d.premises_id
                        where d.no in (\
                        """
                        + Sql.marks(numbers.size())
                        + ")",
                parameters,
                row ->
                        copies.put(
                                row.text("no"),
                                row.flag("open")
                                        ? Optional.of(
                                                copy(
                                                        row,
                                                        circuits.getOrDefault(
                                                                row.text("no"), List.of())))
                                        : Optional.empty()));
    }

    private static NewDevice copy(Row row, List<NewCircuit> circuits) {
        return new NewDevice(
                new DeviceNo(row.text("no")),
                row.text("type_code"),
                row.text("premises"),
                row.text("position"),
                circuits,
                row.flag("demo"));
    }
}
