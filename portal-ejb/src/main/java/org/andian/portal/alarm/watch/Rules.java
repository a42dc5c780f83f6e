package org.andian.portal.alarm.watch;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmSettings;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All rules, event codes and settings at one moment. An override replaces the wider rule of its
 * kind and metric, also by switching it off.
 */
final class Rules {

    private static final System.Logger LOG = System.getLogger(Rules.class.getName());

    /** Whom a rule is for. @param circuit null unless it is for one circuit of one device */
    record Target(String typeCode, Long premisesId, Long deviceId, Integer circuit) {}

    /**
     * @param rule empty = switched off
     */
    record Entry(Target target, RuleSet.Watched watched, Optional<AlarmRule> rule) {}

    private final Map<Target, Map<RuleSet.Watched, Optional<AlarmRule>>> byTarget = new HashMap<>();
    private final Map<String, EventCode> codes;
    private final AlarmSettings settings;
    private final Map<Target, String> broken;
    private final Map<Target, RuleSet> resolved = new ConcurrentHashMap<>();

    /**
     * @param broken what is wrong with a rule of a target that cannot be read
     */
    Rules(
            List<Entry> entries,
            Map<Target, String> broken,
            Map<String, EventCode> codes,
            AlarmSettings settings) {
        this.broken = Map.copyOf(broken);
        entries.forEach(
                entry ->
                        byTarget.computeIfAbsent(entry.target(), t -> new HashMap<>())
                                .put(entry.watched(), entry.rule()));
        this.codes = Map.copyOf(codes);
        this.settings = settings;
    }

    static Rules read(Sql sql, AlarmSettings settings) {
        List<Entry> entries = new ArrayList<>();
        Map<Target, String> broken = new HashMap<>();
        sql.list(
                """
                select r.type_code, r.premises_id, c.device_id, c.no, r.kind, r.metric,
                    r.warning_limit, r.alarm_limit, r.hysteresis, r.hold_seconds, r.enabled
                from alarm_rule r left join circuit_view c on c.id = r.circuit_id
                where r.circuit_id is null or c.id is not null
                """,
                List.of(),
                row -> read(row, entries, broken));
        Map<String, EventCode> codes = new HashMap<>();
        sql.list(
                "select code, kind, metric, clears from event_code",
                List.of(),
                row -> read(row, codes));
        return new Rules(entries, broken, codes, settings);
    }

    /**
     * The rules in force for a circuit, most specific first: circuit over premises over type. One
     * that cannot be read is left out: {@link #unreadable} tells of it.
     */
    RuleSet of(Target target) {
        List<Target> wider = wider(target);
        boolean isOfType = wider.stream().skip(1).noneMatch(byTarget::containsKey);
        return resolved.computeIfAbsent(
                isOfType ? wider.getFirst() : target, narrowest -> merge(wider));
    }

    /** What is wrong with a rule that concerns the circuit: without it nobody is judged wholly. */
    Optional<String> unreadable(Target target) {
        if (broken.isEmpty()) {
            return Optional.empty();
        }
        return wider(target).stream().map(broken::get).filter(Objects::nonNull).findFirst();
    }

    private static List<Target> wider(Target target) {
        return List.of(
                new Target(target.typeCode(), null, null, null),
                new Target(null, target.premisesId(), null, null),
                new Target(null, null, target.deviceId(), target.circuit()));
    }

    /** Empty when the code is unknown and the event claims no danger, nor the end of one. */
    Optional<EventCode> meaning(DeviceEvent event) {
        EventCode known = codes.get(event.code());
        if (known != null) {
            return Optional.of(known);
        }
        EventCode own = EventCode.unknown(event.code());
        return "event".equals(event.kind()) && !own.clears() ? Optional.empty() : Optional.of(own);
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

    private static boolean read(Row row, List<Entry> entries, Map<Target, String> broken) {
        Long device = row.numberOrNull("device_id");
        Target target =
                new Target(
                        row.text("type_code"),
                        row.numberOrNull("premises_id"),
                        device,
                        device == null ? null : (int) row.number("no"));
        String kind = row.text("kind");
        try {
            RuleSet.Watched watched =
                    new RuleSet.Watched(AlarmKind.valueOf(kind), row.text("metric"));
            entries.add(new Entry(target, watched, rule(row, watched.kind())));
        } catch (IllegalArgumentException unreadable) {
            broken.put(target, "Rule " + kind + " of " + target + ": " + unreadable.getMessage());
        }
        return true;
    }

    /**
     * A code whose meaning cannot be read is one nobody knows: what it reports shows all the same.
     */
    private static boolean read(Row row, Map<String, EventCode> codes) {
        String code = row.text("code");
        try {
            codes.put(
                    code,
                    new EventCode(
                            AlarmKind.valueOf(row.text("kind")),
                            row.text("metric"),
                            row.flag("clears")));
        } catch (IllegalArgumentException unreadable) {
            LOG.log(
                    Level.ERROR,
                    "The meaning of event code " + code + " is unreadable",
                    unreadable);
        }
        return true;
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
