package org.andian.web.device;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.AlarmKind;
import org.andian.portal.alarm.AlarmRules;
import org.andian.portal.alarm.RuleRow;
import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.DeviceRow.CircuitRow;
import org.andian.portal.measurement.Metric;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;
import org.primefaces.PrimeFaces;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * The rules in force for the circuit the device page shows, and their overrides for this circuit or
 * the whole premises.
 */
@Named("ruleEditor")
@ViewScoped
public class RuleEditor implements Serializable {

    private static final long serialVersionUID = 1;

    private static final String OF_TYPE = "TYPE";

    @Inject private AlarmRules rules;

    @Inject private Curves curves;

    @Inject private DevicePage page;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Words words;

    private boolean all;
    private RuleRow edited;
    private String reach = "CIRCUIT";
    private Double warningLimit;
    private Double alarmLimit;
    private double hysteresis;
    private int holdSeconds;
    private boolean enabled;

    /** All limits in force, or those of what the circuit measures. */
    public List<RuleRow> getInForce() {
        return all
                ? readAll()
                : readOnce.once("ruleEditor.concerned", () -> concerned(readAll(), measured()));
    }

    private List<RuleRow> readAll() {
        return readOnce.once(
                "ruleEditor.inForce",
                () -> rules.inForce(user.scope(), page.getNo(), page.getCircuit()));
    }

    private Set<String> measured() {
        return curves.measured(page.getDevice(), page.getCircuit());
    }

    /**
     * A type's limits hold for more than one of its devices has sensors for: what was set for this
     * one stays, and everything while it measures nothing.
     *
     * @param measured codes of metrics
     */
    static List<RuleRow> concerned(List<RuleRow> rules, Set<String> measured) {
        return measured.isEmpty()
                ? rules
                : rules.stream()
                        .filter(rule -> !OF_TYPE.equals(rule.reach()) || concerns(rule, measured))
                        .toList();
    }

    private static boolean concerns(RuleRow rule, Set<String> measured) {
        Set<String> watched =
                rule.kind() == AlarmKind.SUPPLY_LOST
                        ? AlarmKind.UNDER_VOLTAGE.ruledMetrics()
                        : Set.of(rule.metric());
        return watched.stream().anyMatch(measured::contains);
    }

    /** How many limits of the type concern nothing that is measured here. */
    public int getIdle() {
        return readAll().size() - getInForce().size();
    }

    public void showAll() {
        all = true;
    }

    public boolean isMayEdit() {
        Scope scope = user.scope();
        return scope.may(role -> role.mayConfigure() || role == Role.CITY_OFFICE);
    }

    public void edit(RuleRow rule) {
        edited = rule;
        reach =
                "PREMISES".equals(rule.reach()) && page.getDevice().premisesId() != null
                        ? "PREMISES"
                        : "CIRCUIT";
        warningLimit = rule.warningLimit();
        alarmLimit = rule.alarmLimit();
        hysteresis = rule.hysteresis();
        holdSeconds = rule.holdSeconds();
        enabled = rule.enabled();
    }

    public void save() {
        rules.set(user.scope(), override());
        done();
    }

    /** Gives up the override; the wider rule holds again. */
    public void remove() {
        rules.remove(user.scope(), edited.id(), edited.version());
        done();
    }

    private void done() {
        edited = null;
        PrimeFaces.current().ajax().addCallbackParam("saved", true);
    }

    private RuleRow override() {
        boolean ofPremises = "PREMISES".equals(reach);
        boolean same = reach.equals(edited.reach());
        return new RuleRow(
                same ? edited.id() : 0,
                reach,
                null,
                ofPremises ? page.getDevice().premisesId() : null,
                ofPremises ? null : circuitId(),
                edited.kind(),
                edited.metric(),
                warningLimit,
                alarmLimit,
                hysteresis,
                holdSeconds,
                enabled,
                same ? edited.version() : 0);
    }

    /** Null while the page shows the device itself. */
    private Long circuitId() {
        DeviceRow device = page.getDevice();
        return device.circuits().stream()
                .filter(row -> row.no() == page.getCircuit())
                .map(CircuitRow::id)
                .findFirst()
                .orElse(null);
    }

    public boolean isOverride() {
        return edited != null && !OF_TYPE.equals(edited.reach());
    }

    public boolean isPlaced() {
        return page.getDevice().premisesId() != null;
    }

    /** A figure of a rule with its unit; a dash where there is none. */
    public String limit(RuleRow rule, Double value) {
        return value == null ? words.number(value) : words.number(value) + " " + unitOf(rule);
    }

    /** Of the figures being edited, to stand behind their names; empty while none are. */
    public String getUnit() {
        return edited == null ? "" : unitOf(edited);
    }

    private String unitOf(RuleRow rule) {
        if (rule.kind().isRelative()) {
            return words.of("device.rule.ofRating");
        }
        return Metric.find(rule.metric())
                .map(metric -> words.code("unit", metric.unit()))
                .orElse("");
    }

    public RuleRow getEdited() {
        return edited;
    }

    public String getReach() {
        return reach;
    }

    public void setReach(String reach) {
        this.reach = reach;
    }

    public Double getWarningLimit() {
        return warningLimit;
    }

    public void setWarningLimit(Double warningLimit) {
        this.warningLimit = warningLimit;
    }

    public Double getAlarmLimit() {
        return alarmLimit;
    }

    public void setAlarmLimit(Double alarmLimit) {
        this.alarmLimit = alarmLimit;
    }

    public double getHysteresis() {
        return hysteresis;
    }

    public void setHysteresis(double hysteresis) {
        this.hysteresis = hysteresis;
    }

    public int getHoldSeconds() {
        return holdSeconds;
    }

    public void setHoldSeconds(int holdSeconds) {
        this.holdSeconds = holdSeconds;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
