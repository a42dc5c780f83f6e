package org.andian.web.statistic;

import java.util.List;

/** What a safety committee prints when nobody chooses. */
final class MainIndicators {

    private static final List<String> CODES =
            List.of(
                    "premises",
                    "installed",
                    "verified",
                    "online",
                    "alarms",
                    "acknowledged",
                    "clearing",
                    "clearing.median",
                    "faults");
    private static final int MOST = 8;

    private MainIndicators() {}

    /**
     * @param possible codes there are to choose from
     * @return those of the usual ones that are possible, else the first eight there are
     */
    static List<String> of(List<String> possible) {
        List<String> main = CODES.stream().filter(possible::contains).toList();
        return main.isEmpty() ? possible.stream().limit(MOST).toList() : main;
    }
}
