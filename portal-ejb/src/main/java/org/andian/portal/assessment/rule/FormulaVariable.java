package org.andian.portal.assessment.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a formula may name. */
public enum FormulaVariable {
    /** What was counted. */
    DONE,
    /** What it is measured against, 0 for plain counts. */
    DUE,
    /** Done by due. */
    RATE,
    /** What is done beyond what is due. */
    OVER,
    /** What is due and not done. */
    LACK,
    /** What the rule, or the district, has to reach. */
    TARGET,
    /** The most basic points of the rule. */
    WEIGHT;

    /** As a formula writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FormulaVariable> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equalsIgnoreCase(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(FormulaVariable::word).toList();
    }
}
