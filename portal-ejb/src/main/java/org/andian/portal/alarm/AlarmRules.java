package org.andian.portal.alarm;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import org.andian.portal.audit.Audit;
import org.andian.portal.period.Revisions;
import org.andian.portal.refusal.Refusal;
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

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

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
     * @throws Refusal RULE_CHANGED when the rule has an id and is no longer of its version; else
     *     for what makes no sense in it
     */
    public void set(Scope scope, RuleRow rule) {
        RuleCheck.check(rule);
        requireReach(scope, rule);
        revisions.bump(REVISION); // first: its row lock puts those who change rules in a line
        Optional<RuleEntry> present = heldSame(rule);
        if (rule.id() != 0) {
            present.orElseThrow(() -> new Refusal(AlarmReason.RULE_CHANGED))
                    .requireUnchanged(rule.id(), rule.version());
        }
        present.ifPresentOrElse(
                entry -> entry.restate(rule, scope.login(), clock.instant()),
                () -> entities.persist(new RuleEntry(rule, scope.login(), clock.instant())));
        entities.flush(); // before the trail, whose head is a lock that all writers wait for
        audit.done(scope.login(), "rule.set", object(rule), detail(rule));
    }

    /**
     * Removes an override of a premises or circuit; the wider rule holds again.
     *
     * @param version of the rule as the caller looked at it
     * @throws Refusal RULE_GONE, RULE_CHANGED, TYPE_DEFAULT
     */
    public void remove(Scope scope, long id, int version) {
        RuleRow rule =
                sql.first("select * from alarm_rule where id = ?", List.of(id), AlarmRules::rule)
                        .orElseThrow(() -> new Refusal(AlarmReason.RULE_GONE));
        requireReach(scope, rule);
        if (TYPE.equals(rule.reach())) {
            throw new Refusal(AlarmReason.TYPE_DEFAULT);
        }
        revisions.bump(REVISION);
        RuleEntry entry = entities.find(RuleEntry.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (entry == null) {
            throw new Refusal(AlarmReason.RULE_GONE);
        }
        entry.requireUnchanged(id, version);
        entities.remove(entry);
        entities.flush(); // before the trail
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

    /** The rule of the same reach, kind and metric; nobody else changes it until the end. */
    private Optional<RuleEntry> heldSame(RuleRow rule) {
        String reach =
                switch (rule.reach()) {
                    case TYPE -> "typeCode";
                    case PREMISES -> "premisesId";
                    default -> "circuitId";
                };
        return entities.createQuery(
                        "select r from RuleEntry r where r."
                                + reach
                                + " = ?1 and r.kind = ?2 and r.metric = ?3",
                        RuleEntry.class)
                .setParameter(1, key(rule))
                .setParameter(2, rule.kind())
                .setParameter(3, rule.metric())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    private static Object key(RuleRow rule) {
        return switch (rule.reach()) {
            case TYPE -> rule.typeCode();
            case PREMISES -> rule.premisesId();
            default -> rule.circuitId();
        };
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
