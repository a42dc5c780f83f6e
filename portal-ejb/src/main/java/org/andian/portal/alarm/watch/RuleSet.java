package org.andian.portal.alarm.watch;

import org.andian.portal.alarm.AlarmKind;

import java.util.Map;
import java.util.Optional;

/** The rules in force for one circuit, overrides already applied. */
record RuleSet(Map<RuleSet.Watched, AlarmRule> rules) {

    /**
     * @param metric wire code, empty for all phases together
     */
    record Watched(AlarmKind kind, String metric) {}

    RuleSet {
        rules = Map.copyOf(rules);
    }

    Optional<AlarmRule> find(AlarmKind kind, String metric) {
        return Optional.ofNullable(rules.get(new Watched(kind, metric)));
    }
}
