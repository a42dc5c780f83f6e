package org.andian.portal.alarm.watch;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmSettings;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All rules, event codes and settings at one moment. An override replaces the wider rule of its
 * kind and metric, also by switching it off.
 */
final class Rules {

    /** Whom a rule is for. @param circuit null unless it is for one circuit of one device */
    record Target(String typeCode, Long premisesId, Long deviceId, Integer circuit) {}

    /**
     * @param rule empty = switched off
     */
    record Entry(Target target, RuleSet.Watched watched, Optional<AlarmRule> rule) {}

    private final Map<Target, Map<RuleSet.Watched, Optional<AlarmRule>>> byTarget = new HashMap<>();
    private final Map<String, EventCode> codes;
    private final AlarmSettings settings;
    private final Map<Target, RuleSet> resolved = new ConcurrentHashMap<>();

    Rules(List<Entry> entries, Map<String, EventCode> codes, AlarmSettings settings) {
        entries.forEach(
                entry ->
                        byTarget.computeIfAbsent(entry.target(), t -> new HashMap<>())
                                .put(entry.watched(), entry.rule()));
        this.codes = Map.copyOf(codes);
        this.settings = settings;
    }

    static Rules read(Sql sql, AlarmSettings settings) {
        List<Entry> entries =
                sql.list(
                        """
                        select r.type_code, r.premises_id, c.device_id, c.no, r.kind, r.metric,
                            r.warning_limit, r.alarm_limit, r.hysteresis, r.hold_seconds, r.enabled
                        from alarm_rule r left join circuit c on c.id = r.circuit_id
                        where r.circuit_id is null or c.id is not null
                        """,
                        List.of(),
                        Rules::entry);
        Map<String, EventCode> codes = new HashMap<>();
        sql.list(
                "select code, kind, metric, clears from event_code",
                List.of(),
                row ->
                        codes.put(
                                row.text("code"),
                                new EventCode(
                                        AlarmKind.valueOf(row.text("kind")),
                                        row.text("metric"),
                                        row.flag("clears"))));
        return new Rules(entries, codes, settings);
    }

    /** The rules in force for a circuit, most specific first: circuit over premises over type. */
    RuleSet of(Target target) {
        Target circuit = new Target(null, null, target.deviceId(), target.circuit());
        Target premises = new Target(null, target.premisesId(), null, null);
        Target type = new Target(target.typeCode(), null, null, null);
        Target narrowest =
                byTarget.containsKey(circuit) || byTarget.containsKey(premises) ? target : type;
        return resolved.computeIfAbsent(narrowest, t -> merge(List.of(type, premises, circuit)));
    }

    /** Empty when the code is unknown and the event claims no danger. */
    Optional<EventCode> meaning(DeviceEvent event) {
        EventCode known = codes.get(event.code());
        if (known != null) {
            return Optional.of(known);
        }
        return "event".equals(event.kind())
                ? Optional.empty()
                : Optional.of(EventCode.unknown(event.code()));
    }

    AlarmSettings settings() {
        return settings;
    }

    private RuleSet merge(List<Target> fromWideToNarrow) {
        Map<RuleSet.Watched, AlarmRule> merged = new HashMap<>();
        for (Target target : fromWideToNarrow) {
            byTarget.getOrDefault(target, Map.of())
                    .forEach(
                            (watched, rule) ->
                                    rule.ifPresentOrElse(
                                            r -> merged.put(watched, r),
                                            () -> merged.remove(watched)));
        }
        return new RuleSet(merged);
    }

    private static Entry entry(Row row) {
        Long device = row.numberOrNull("device_id");
        Target target =
                new Target(
                        row.text("type_code"),
                        row.numberOrNull("premises_id"),
                        device,
                        device == null ? null : (int) row.number("no"));
        AlarmKind kind = AlarmKind.valueOf(row.text("kind"));
        return new Entry(target, new RuleSet.Watched(kind, row.text("metric")), rule(row, kind));
    }

    private static Optional<AlarmRule> rule(Row row, AlarmKind kind) {
        Double warning = row.decimal("warning_limit");
        Double alarm = row.decimal("alarm_limit");
        boolean off = !row.flag("enabled") || warning == null && alarm == null;
        return off
                ? Optional.empty()
                : Optional.of(
                        new AlarmRule(
                                kind,
                                warning,
                                alarm,
                                row.decimal("hysteresis"),
                                Duration.ofSeconds(row.number("hold_seconds"))));
    }
}
