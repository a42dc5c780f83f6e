package org.andian.portal.telling;

import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an alarm is, as far as it decides who is told.
 *
 * @param premisesId null, as all else, for a device that hangs nowhere
 * @param providerId null where nobody serves the premises
 */
record AlarmPlace(Long premisesId, String districtPath, String venueGroup, Long providerId) {

    private static final String OPEN =
            """
            select p.id, p.district_path, p.venue_group, p.provider_id from premises_view p
            where p.code = ? and p.closed_on is null and %s\
            """;

    static AlarmPlace of(AlarmFacts alarm) {
        return new AlarmPlace(
                alarm.premisesId(), alarm.districtPath(), alarm.venueGroup(), alarm.providerId());
    }

    /** Empty where the premises is closed or out of the caller's reach. */
    static Optional<AlarmPlace> find(Sql sql, Scope scope, String premisesCode) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(List.of(premisesCode));
        parameters.addAll(reach.parameters());
        return sql.first(OPEN.replace("%s", reach.sql()), parameters, AlarmPlace::read);
    }

    private static AlarmPlace read(Row row) {
        return new AlarmPlace(
                row.number("id"),
                row.text("district_path"),
                row.text("venue_group"),
                row.numberOrNull("provider_id"));
    }
}
