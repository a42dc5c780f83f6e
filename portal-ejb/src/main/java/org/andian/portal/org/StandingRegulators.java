package org.andian.portal.org;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.org.Refusal.Reason;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads who regulates what on a day, and writes who does from a day on. */
@ApplicationScoped
class StandingRegulators {

    private static final String SAME_REACH =
            """
            coalesce(venue_group, '') = coalesce(?, '') and coalesce(district_id, 0) = coalesce(?, 0) and coalesce(premises_id, 0) = coalesce(?, 0)\
            """;

    @Inject private Sql sql;

    @Inject private Today today;

    /** The reach of a regulator; at most one holds it a day. */
    record Same(String venueGroup, Long districtId, Long premisesId) {

        List<Object> values() {
            return Arrays.asList(venueGroup, districtId, premisesId);
        }
    }

    public List<StandingRegulator> today() {
        return on(today.date());
    }

    public List<StandingRegulator> on(LocalDate day) {
        return sql.list(
                """
                select r.id, r.venue_group, r.premises_id, b.name as body, b.department, d.path
                from standing_regulator r
                join body b on b.id = r.body_id
                left join district d on d.id = r.district_id
                where r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?) and (r.district_id is null or d.id is not null)\
                """,
                List.of(day, day),
                row ->
                        new StandingRegulator(
                                row.number("id"),
                                row.text("venue_group"),
                                row.text("path"),
                                row.numberOrNull("premises_id"),
                                row.text("body"),
                                row.text("department")));
    }

    public List<RegulatorRow> all() {
        return sql.list(
                """
                select r.*, b.name as body, b.department, d.name as district, p.code as premises_code, p.name as premises
                from standing_regulator r join body b on b.id = r.body_id left join district d on d.id = r.district_id left join premises p on p.id = r.premises_id
                where r.valid_to is null or r.valid_to > r.valid_from
                order by r.valid_to is not null, r.valid_to desc, d.path, r.venue_group, p.code, r.id\
                """,
                List.of(),
                StandingRegulators::row);
    }

    /** The one before it for the same reach ends that day; the first one may have begun any day. */
    public void begin(long bodyId, Same reach, LocalDate from) {
        Optional<LocalDate> latest =
                sql.first(
                                "select max(valid_from) as d from standing_regulator where "
                                        + SAME_REACH
                                        + " and (valid_to is null or valid_to > valid_from)",
                                reach.values(),
                                row -> Optional.ofNullable(row.day("d")))
                        .flatMap(day -> day);
        if (latest.isPresent()) {
            checkDay(from);
        }
        if (latest.filter(day -> day.isAfter(from)).isPresent()) {
            throw new Refusal(
                    Reason.LATER_NAMED,
                    "A regulator is already named there from "
                            + latest.get()
                            + " on; choose that day or a later one.");
        }
        sql.update(
                "update standing_regulator set valid_to = ? where "
                        + SAME_REACH
                        + " and (valid_to is null or valid_to > ?)",
                from,
                reach.venueGroup(),
                reach.districtId(),
                reach.premisesId(),
                from);
        sql.insert(
                "insert into standing_regulator (venue_group, district_id, premises_id, body_id,"
                        + " valid_from) values (?, ?, ?, ?, ?)",
                reach.venueGroup(),
                reach.districtId(),
                reach.premisesId(),
                bodyId,
                from);
    }

    public void end(long id, LocalDate on) {
        checkDay(on);
        if (sql.update(
                        "update standing_regulator set valid_to = ? where id = ? and valid_from <="
                                + " ? and (valid_to is null or valid_to > ?)",
                        on,
                        id,
                        on,
                        on)
                == 0) {
            throw new Refusal(
                    Reason.ENDED,
                    "That regulator has already ended, or begins later; open the list again.");
        }
    }

    private void checkDay(LocalDate day) {
        if (day.isBefore(today.date().minusDays(EffectiveDay.PROVISIONAL_DAYS))) {
            throw new Refusal(
                    Reason.SETTLED,
                    "A regulator begins or ends at most "
                            + EffectiveDay.PROVISIONAL_DAYS
                            + " days back: figures before that are settled.");
        }
    }

    private static RegulatorRow row(Row row) {
        return new RegulatorRow(
                row.number("id"),
                row.text("venue_group"),
                row.text("district"),
                row.text("premises_code"),
                row.text("premises"),
                row.text("body"),
                row.text("department"),
                row.day("valid_from"),
                row.day("valid_to"));
    }
}
