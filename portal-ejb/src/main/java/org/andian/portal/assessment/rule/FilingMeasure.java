package org.andian.portal.assessment.rule;

import java.util.Arrays;
import java.util.Optional;

/** What of a district's filings a rule counts; each is measured against all that were due. */
public enum FilingMeasure {
    ON_TIME("filing:onTime"),
    LATE("filing:late"),
    MISSING("filing:missing");

    private final String code;

    FilingMeasure(String code) {
        this.code = code;
    }

    /** As a rule names it; no indicator's code has a colon. */
    public String code() {
        return code;
    }

    /** Empty for what is not about filings. */
    public static Optional<FilingMeasure> of(String measure) {
        return Arrays.stream(values()).filter(one -> one.code.equals(measure)).findFirst();
    }
}
