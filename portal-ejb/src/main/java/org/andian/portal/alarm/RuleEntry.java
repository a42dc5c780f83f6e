package org.andian.portal.alarm;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.andian.portal.refusal.Refusal;

import java.time.Instant;
import java.util.Objects;

/**
 * A rule as somebody sets it; whom it is for and what it watches never change. Those who watch read
 * rules by SQL.
 */
@Entity
@Table(name = "alarm_rule")
class RuleEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "type_code")
    private String typeCode;

    @Column(name = "premises_id")
    private Long premisesId;

    @Column(name = "circuit_id")
    private Long circuitId;

    @Enumerated(EnumType.STRING)
    private AlarmKind kind;

    private String metric;

    @Column(name = "warning_limit")
    private Double warningLimit;

    @Column(name = "alarm_limit")
    private Double alarmLimit;

    private double hysteresis;

    @Column(name = "hold_seconds")
    private int holdSeconds;

    private boolean enabled;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Version private int version;

    protected RuleEntry() {}

    /** The rule of a reach, kind and metric for which there is none yet. */
    RuleEntry(RuleRow rule, String by, Instant at) {
        typeCode = rule.typeCode();
        premisesId = rule.premisesId();
        circuitId = rule.circuitId();
        kind = rule.kind();
        metric = rule.metric();
        restate(rule, by, at);
    }

    final void restate(RuleRow rule, String by, Instant at) {
        warningLimit = rule.warningLimit();
        alarmLimit = rule.alarmLimit();
        hysteresis = rule.hysteresis();
        holdSeconds = rule.holdSeconds();
        enabled = rule.enabled();
        changedAt = at;
        changedBy = by;
    }

    /**
     * It is the rule that the editor looked at, and nobody has changed it since.
     *
     * @throws Refusal RULE_CHANGED
     */
    void requireUnchanged(long seenId, int seenVersion) {
        if (id != seenId || version != seenVersion) {
            throw new Refusal(AlarmReason.RULE_CHANGED);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleEntry entry
                && Objects.equals(typeCode, entry.typeCode)
                && Objects.equals(premisesId, entry.premisesId)
                && Objects.equals(circuitId, entry.circuitId)
                && kind == entry.kind
                && Objects.equals(metric, entry.metric);
    }

    @Override
    public int hashCode() {
        return Objects.hash(typeCode, premisesId, circuitId, kind, metric);
    }
}
