package org.andian.portal.assessment;

import org.andian.portal.assessment.rule.EmptyCase;
import org.andian.portal.assessment.rule.Formula;
import org.andian.portal.assessment.rule.RuleKind;
import org.andian.portal.assessment.rule.ScoreRule;
import org.andian.portal.assessment.rule.ScoreRules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rules a campaign's first version begins with, from {@code template.csv}; no notice's own. */
final class RuleTemplate {

    private static final String FILE = "template.csv";

    private RuleTemplate() {}

    static ScoreRules rules() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        RuleTemplate.class.getResourceAsStream(FILE)),
                                StandardCharsets.UTF_8))) {
            List<ScoreRule> rules =
                    lines.lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> rule(line.split(";", -1)))
                            .toList();
            return new ScoreRules(rules, List.of());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    private static ScoreRule rule(String[] parts) {
        return new ScoreRule(
                parts[0],
                RuleKind.valueOf(parts[1]),
                parts[2],
                parts[3],
                number(parts[4]),
                number(parts[5]),
                number(parts[6]),
                Formula.of(parts[7]),
                EmptyCase.valueOf(parts[8]));
    }

    private static BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
