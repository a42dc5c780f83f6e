package org.andian.portal.campaign.face;

import java.time.LocalDate;
import java.util.List;

/**
 * Who earned what in a campaign's assessment, the best first.
 *
 * @param day as of which it stands
 * @param simulated whether nobody has published it
 * @param page inside the application, where every score is opened
 */
public record ScoreBoard(LocalDate day, boolean simulated, String page, List<Row> rows) {

    /**
     * @param place by points, equal ones share a place
     * @param body a district or body
     * @param points with its bonus
     * @param change how many places further up than before, negative for down; null where there was
     *     none before
     * @param reasonZh in one sentence why it stands there, as {@code reasonEn}
     */
    public record Row(
            int place,
            String body,
            double points,
            Integer change,
            String reasonZh,
            String reasonEn) {}

    public ScoreBoard {
        rows = List.copyOf(rows);
    }
}
