package org.andian.portal.filing;

import org.andian.portal.campaign.Campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Who owes what by when in a campaign: a column a filing in the order of their days, a line a
 * district and department.
 *
 * @param total over all lines
 */
public record FilingBoard(Campaign campaign, List<Column> columns, List<Line> lines, Score total) {

    public FilingBoard {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** One filing of all who owe it. */
    public record Column(
            long ruleId, LocalDate forDay, String nameZh, String nameEn, Score score) {}

    /**
     * What one owes.
     *
     * @param cells one a column; null where nothing is owed, as of a district that came later
     */
    public record Line(
            long districtId,
            String district,
            String department,
            List<FilingRow> cells,
            Score score) {

        public Line {
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
        }
    }

    /**
     * Of those whose day is over and that nobody waived; a rate is null where there is none.
     *
     * @param due how many. @param filed of these handed in, late ones too. @param inTime of these
     *     by their day. @param owed all that are owed, those of days to come too
     * @param handedIn of all those how many are in
     */
    public record Score(int due, int filed, int inTime, int owed, int handedIn) {

        static Score of(List<FilingRow> rows, LocalDate today) {
            List<FilingRow> counted = rows.stream().filter(row -> row.isCounted(today)).toList();
            List<FilingRow> all =
                    rows.stream().filter(row -> row.state() != FilingState.WAIVED).toList();
            return new Score(
                    counted.size(),
                    filed(counted),
                    (int) counted.stream().filter(FilingRow::isInTime).count(),
                    all.size(),
                    filed(all));
        }

        private static int filed(List<FilingRow> rows) {
            return (int) rows.stream().filter(row -> row.firstSubmittedAt() != null).count();
        }

        public Double completeness() {
            return due == 0 ? null : Double.valueOf((double) filed / due);
        }

        public Double timeliness() {
            return due == 0 ? null : Double.valueOf((double) inTime / due);
        }
    }

    /** All of it as a list, by day and district. */
    public List<FilingRow> rows() {
        return lines.stream()
                .flatMap(line -> line.cells().stream())
                .filter(Objects::nonNull)
                .sorted(
                        Comparator.comparing(FilingRow::dueOn)
                                .thenComparing(FilingRow::path)
                                .thenComparing(row -> row.key().ruleId()))
                .toList();
    }
}
