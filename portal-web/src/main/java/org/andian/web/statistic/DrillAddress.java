package org.andian.web.statistic;

import org.andian.portal.statistic.CellKey;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The query part of the address that opens one figure of a statistic. */
final class DrillAddress {

    private DrillAddress() {}

    /**
     * Begins with a question mark; the statistic's own question is in it, so the address can be
     * sent on.
     */
    static String of(StatisticFilter filter, CellKey cell) {
        String question = filter.address();
        return question
                + (question.length() > 1 ? "&" : "")
                + "cell="
                + URLEncoder.encode(cell.toString(), StandardCharsets.UTF_8);
    }
}
