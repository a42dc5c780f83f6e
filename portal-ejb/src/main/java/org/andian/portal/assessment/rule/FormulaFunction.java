package org.andian.portal.assessment.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a formula may call; {@code if} is a part of its own, since it reckons one side only. */
enum FormulaFunction {
    MIN(1, 9),
    MAX(1, 9),
    FLOOR(1, 1),
    CEILING(1, 1),
    ABS(1, 1);

    private final int least;
    private final int most;

    FormulaFunction(int least, int most) {
        this.least = least;
        this.most = most;
    }

    static Optional<FormulaFunction> of(String word) {
        return Arrays.stream(values()).filter(one -> one.name().equalsIgnoreCase(word)).findFirst();
    }

    boolean takes(int parts) {
        return parts >= least && parts <= most;
    }

    BigDecimal of(List<BigDecimal> parts) {
        return switch (this) {
            case MIN -> parts.stream().min(Comparator.naturalOrder()).orElseThrow();
            case MAX -> parts.stream().max(Comparator.naturalOrder()).orElseThrow();
            case FLOOR -> parts.getFirst().setScale(0, RoundingMode.FLOOR);
            case CEILING -> parts.getFirst().setScale(0, RoundingMode.CEILING);
            case ABS -> parts.getFirst().abs();
        };
    }
}
