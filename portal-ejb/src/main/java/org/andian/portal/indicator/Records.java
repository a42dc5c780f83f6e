package org.andian.portal.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A select that lists the records an indicator counts, a row each, with these columns: {@code day},
 * {@code campaign} (empty for none), {@code premises_id}, {@code district_id} (read where the
 * premises is null or unknown that day), {@code venue_group} (where another than the premises' own
 * counts the record, or a {@link GroupCode}), {@code device_id}, {@code alarm_id}, {@code at}
 * (epoch ms), {@code what} (a short code; behind a blank the room may tell it more precisely, in
 * its own way), {@code numerator}, {@code denominator} (whole numbers). Columns other than {@code
 * day, campaign, numerator, denominator} may be null. Facts are these rows added up, so a figure
 * and the rows it opens to cannot differ. The text is the room's own, values are parameters.
 */
public record Records(String sql, List<Object> parameters) {

    public Records {
        Objects.requireNonNull(sql, "sql");
        parameters = List.copyOf(parameters);
    }

    /** Those of the device's premises, or of the device itself where it hung in none. */
    Records narrowed(LateDay late) {
        List<Object> all = new ArrayList<>(parameters);
        all.add(late.premisesId() == null ? late.deviceId() : late.premisesId());
        return new Records(
                "select n.* from ("
                        + sql
                        + ") n where "
                        + (late.premisesId() == null
                                ? "n.premises_id is null and n.device_id = ?"
                                : "n.premises_id = ?"),
                all);
    }
}
