package org.andian.portal.alarm;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.period.Revisions;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Door: thresholds, most specific first: circuit over premises over device type. Overrides are set
 * by the system administrator and, within reach, by the city office; the defaults of a type hold
 * for every city and are the system administrator's alone.
 */
@Stateless
public class AlarmRules {

    /** Grows with every change of the rules. */
    public static final String REVISION = "alarm_rule";

    private static final String TYPE = "TYPE";
    private static final String PREMISES = "PREMISES";
    private static final String CIRCUIT = "CIRCUIT";

    @Inject private Sql sql;

    @Inject private Revisions revisions;

    @Inject private Audit audit;

    @Inject private Clock clock;

    private record Place(String typeCode, Long premisesId, Long circuitId) {}

    /**
     * The rules in force for one circuit of a device, one per kind and metric, also those switched
     * off. @param circuit 0 for the device itself
     */
    public List<RuleRow> inForce(Scope scope, String deviceNo, int circuit) {
        return findPlace(scope, deviceNo, circuit).map(this::inForce).orElse(List.of());
    }

    /** The defaults of a device type; no secret to anyone who is signed in. */
    public List<RuleRow> ofType(Scope scope, String typeCode) {
        return sql.list(
                "select * from alarm_rule where type_code = ? order by kind, metric",
                List.of(typeCode),
                AlarmRules::rule);
    }

    /**
     * Creates or replaces the rule of that reach, kind and metric; limits are checked against the
     * metric's range.
     *
     * @throws IllegalArgumentException when the rule makes no sense: the message says what to do
     * @throws RuleChanged when the rule has an id and is no longer of its version
     */
    public void set(Scope scope, RuleRow rule) {
        RuleCheck.check(rule);
        requireReach(scope, rule);
        revisions.bump(REVISION); // first: its row lock puts those who change rules in a line
        Optional<RuleRow> present = findSame(rule);
        if (rule.id() != 0
                && present.filter(p -> p.id() == rule.id() && p.version() == rule.version())
                        .isEmpty()) {
            throw new RuleChanged();
        }
        present.ifPresentOrElse(
                p -> update(p.id(), rule, scope.login()), () -> insert(rule, scope.login()));
        audit.done(scope.login(), "rule.set", object(rule), detail(rule));
    }

    /** Removes an override of a premises or circuit; the wider rule holds again. */
    public void remove(Scope scope, long id) {
        RuleRow rule =
                sql.first("select * from alarm_rule where id = ?", List.of(id), AlarmRules::rule)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "There is no such rule any more; look at the list"
                                                        + " again."));
        requireReach(scope, rule);
        if (TYPE.equals(rule.reach())) {
            throw new IllegalArgumentException(
                    "The default of a device type cannot be removed; switch it off instead.");
        }
        revisions.bump(REVISION);
        sql.update("delete from alarm_rule where id = ?", id);
        audit.done(scope.login(), "rule.remove", object(rule), detail(rule));
    }

    private List<RuleRow> inForce(Place place) {
        Map<String, RuleRow> rules = new TreeMap<>();
        sql.list(
                        """
                        select * from alarm_rule where type_code = ? or premises_id = ? or circuit_id = ?
                        order by case when type_code is not null then 1 when premises_id is not null then 2 else 3 end
                        """,
                        Arrays.asList(place.typeCode(), place.premisesId(), place.circuitId()),
                        AlarmRules::rule)
                .forEach(rule -> rules.put(rule.kind() + " " + rule.metric(), rule));
        return List.copyOf(rules.values());
    }

    private Optional<Place> findPlace(Scope scope, String deviceNo, int circuit) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(List.of(circuit, deviceNo));
        parameters.addAll(reach.parameters());
        return sql.first(
                """
                select d.type_code, d.premises_id, c.id as circuit_id
                from device_view d left join premises_view p on p.id = d.premises_id
                left join circuit_view c on c.device_id = d.id and c.no = ?
                where d.no = ? and %s
                """
                        .formatted(reach.sql()),
                parameters,
                row ->
                        new Place(
                                row.text("type_code"),
                                row.numberOrNull("premises_id"),
                                row.numberOrNull("circuit_id")));
    }

    private static void requireRight(Scope scope, RuleRow rule) {
        scope.require(
                TYPE.equals(rule.reach()) ? Role::mayConfigure : AlarmRules::mayOverride,
                "set the limits of alarms");
    }

    private static boolean mayOverride(Role role) {
        return role.mayConfigure() || role == Role.CITY_OFFICE;
    }

    private void requireReach(Scope scope, RuleRow rule) {
        requireRight(scope, rule);
        Reach reach = scope.premises("p", AlarmRules::mayOverride);
        boolean within =
                switch (rule.reach()) {
                    case TYPE ->
                            exists(
                                    "select count(*) as n from device_type_view where code = ?",
                                    rule.typeCode(),
                                    new Reach("1 = 1", List.of()));
                    case PREMISES ->
                            exists(
                                    "select count(*) as n from premises_view p where p.id = ?",
                                    rule.premisesId(),
                                    reach);
                    case CIRCUIT ->
                            exists(
                                    """
                                    select count(*) as n from circuit_view c join device_view d on d.id = c.device_id
                                    left join premises_view p on p.id = d.premises_id where c.id = ?\
                                    """,
                                    rule.circuitId(),
                                    reach);
                    default ->
                            throw new IllegalArgumentException(
                                    "A rule is for a TYPE, a PREMISES or a CIRCUIT, not for '"
                                            + rule.reach()
                                            + "'.");
                };
        if (!within) {
            throw scope.refusal("set the limits of " + object(rule));
        }
    }

    private boolean exists(String query, Object key, Reach reach) {
        List<Object> parameters = new ArrayList<>(Arrays.asList(key));
        parameters.addAll(reach.parameters());
        return sql.count(query + " and " + reach.sql(), parameters) > 0;
    }

    private Optional<RuleRow> findSame(RuleRow rule) {
        String column =
                switch (rule.reach()) {
                    case TYPE -> "type_code";
                    case PREMISES -> "premises_id";
                    default -> "circuit_id";
                };
        return sql.first(
                "select * from alarm_rule where "
                        + column
                        + " = ? and kind = ? and metric = ? for update",
                List.of(key(rule), rule.kind().name(), rule.metric()),
                AlarmRules::rule);
    }

    private void insert(RuleRow rule, String by) {
        sql.update(
                """
                insert into alarm_rule (type_code, premises_id, circuit_id, kind, metric, warning_limit, alarm_limit,
                    hysteresis, hold_seconds, enabled, changed_at, changed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                keyIf(TYPE, rule),
                keyIf(PREMISES, rule),
                keyIf(CIRCUIT, rule),
                rule.kind().name(),
                rule.metric(),
                rule.warningLimit(),
                rule.alarmLimit(),
                rule.hysteresis(),
                rule.holdSeconds(),
                rule.enabled() ? 1 : 0,
                clock.instant(),
                by);
    }

    private void update(long id, RuleRow rule, String by) {
        sql.update(
                """
                update alarm_rule set warning_limit = ?, alarm_limit = ?, hysteresis = ?, hold_seconds = ?,
                    enabled = ?, changed_at = ?, changed_by = ?, version = version + 1
                where id = ?
                """,
                rule.warningLimit(),
                rule.alarmLimit(),
                rule.hysteresis(),
                rule.holdSeconds(),
                rule.enabled() ? 1 : 0,
                clock.instant(),
                by,
                id);
    }

    private static Object key(RuleRow rule) {
        return switch (rule.reach()) {
            case TYPE -> rule.typeCode();
            case PREMISES -> rule.premisesId();
            default -> rule.circuitId();
        };
    }

    private static Object keyIf(String reach, RuleRow rule) {
        return reach.equals(rule.reach()) ? key(rule) : null;
    }

    private static RuleRow rule(Row row) {
        String type = row.text("type_code");
        Long premises = row.numberOrNull("premises_id");
        String reach = type != null ? TYPE : premises != null ? PREMISES : CIRCUIT;
        return new RuleRow(
                row.number("id"),
                reach,
                type,
                premises,
                row.numberOrNull("circuit_id"),
                AlarmKind.valueOf(row.text("kind")),
                row.text("metric"),
                row.decimal("warning_limit"),
                row.decimal("alarm_limit"),
                row.decimal("hysteresis"),
                (int) row.number("hold_seconds"),
                row.flag("enabled"),
                (int) row.number("version"));
    }

    private static String object(RuleRow rule) {
        return rule.reach().toLowerCase(Locale.ROOT)
                + ":"
                + key(rule)
                + " "
                + rule.kind()
                + " "
                + rule.metric();
    }

    private static String detail(RuleRow rule) {
        return "warning "
                + rule.warningLimit()
                + ", alarm "
                + rule.alarmLimit()
                + ", hysteresis "
                + rule.hysteresis()
                + ", hold "
                + rule.holdSeconds()
                + " s, "
                + (rule.enabled() ? "on" : "off");
    }
}
