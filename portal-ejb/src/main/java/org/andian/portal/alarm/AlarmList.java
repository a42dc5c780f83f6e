package org.andian.portal.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.measurement.Metric;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads alarms with device, circuit and premises. The premises is the one the device belonged to
 * when the alarm was raised.
 */
@ApplicationScoped
class AlarmList {

    static final String FROM =
            " from alarm a left join device d on d.id = a.device_id left join premises p on p.id ="
                    + " a.premises_id";
    private static final String SELECT =
            """
            select a.*, d.no as device_no, d.position, d.demo, c.name as circuit_name,
              p.code as premises_code, p.name as premises, p.district_id, p.venue_group, x.name as district\
            """;
    private static final String DETAIL =
            " left join circuit c on c.device_id = a.device_id and c.no = a.circuit left join"
                    + " district x on x.id = p.district_id";

    @Inject private Sql sql;

    public List<AlarmRow> page(AlarmFilter filter, String order, int first, int size) {
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.addAll(List.of(size, first));
        return sql.list(
                SELECT + FROM + DETAIL + filter.where() + order + " limit ? offset ?",
                parameters,
                AlarmList::alarm);
    }

    public int count(AlarmFilter filter) {
        return (int) sql.count("select count(*) as n" + FROM + filter.where(), filter.parameters());
    }

    public List<HistoryEntry> history(long id) {
        return sql.list(
                "select at, what, actor, value, note from alarm_history where alarm_id = ? order by"
                        + " at, id",
                List.of(id),
                row ->
                        new HistoryEntry(
                                row.instant("at"),
                                row.text("what"),
                                row.text("actor"),
                                row.decimal("value"),
                                row.text("note")));
    }

    public List<Occurrence> occurrences(long id) {
        return sql.list(
                "select * from alarm_occurrence where alarm_id = ? order by started_at desc, id"
                        + " desc",
                List.of(id),
                row ->
                        new Occurrence(
                                row.instant("started_at"),
                                row.instant("ended_at"),
                                Level.valueOf(row.text("level")),
                                row.text("source"),
                                row.decimal("value"),
                                row.decimal("peak")));
    }

    private static AlarmRow alarm(Row row) {
        AlarmKind kind = AlarmKind.valueOf(row.text("kind"));
        return new AlarmRow(
                row.number("id"),
                kind,
                Level.valueOf(row.text("level")),
                row.text("metric"),
                row.text("source"),
                row.instant("raised_at"),
                row.instant("received_at"),
                row.decimal("value"),
                row.decimal("peak"),
                row.decimal("last_value"),
                row.decimal("limit_value"),
                unit(kind, row.text("metric")),
                (int) row.number("occurrences"),
                row.flag("historic"),
                row.text("text"),
                row.instant("cleared_at"),
                row.instant("acknowledged_at"),
                row.text("acknowledged_by"),
                row.text("note"),
                row.text("device_no"),
                (int) row.number("circuit"),
                row.text("circuit_name"),
                row.text("position"),
                row.text("premises_code"),
                row.text("premises"),
                row.numberOrNull("district_id"),
                row.text("district"),
                row.text("venue_group"),
                row.flag("demo"),
                (int) row.number("version"));
    }

    /** The metric's unit; that of the kind where no single metric is meant; empty when unknown. */
    static String unit(AlarmKind kind, String metric) {
        return Metric.find(metric)
                .map(Metric::unit)
                .orElseGet(
                        () ->
                                switch (kind) {
                                    case OVER_CURRENT, SHORT_CIRCUIT -> Metric.CURRENT_A.unit();
                                    case OVER_VOLTAGE, UNDER_VOLTAGE, PHASE_LOSS, SUPPLY_LOST ->
                                            Metric.VOLTAGE_A.unit();
                                    default -> "";
                                });
    }
}
