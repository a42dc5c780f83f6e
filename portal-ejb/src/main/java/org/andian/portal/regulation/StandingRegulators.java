package org.andian.portal.regulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
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
            coalesce(venue_group, '') = coalesce(?, '') and coalesce(district_id, 0) = coalesce(?, 0)\
            """;

    @Inject private Sql sql;

    @Inject private Today today;

    /** The reach of a regulator; at most one holds it a day. */
    record Same(String venueGroup, Long districtId) {

        List<Object> values() {
            return Arrays.asList(venueGroup, districtId);
        }
    }

    public List<StandingRegulator> on(LocalDate day) {
        return sql.list(
                """
                select r.id, r.venue_group, b.name as body, b.department, d.path
                from standing_regulator r
                join body b on b.id = r.body_id
                left join district_view d on d.id = r.district_id
                where r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?)
                  and (r.district_id is null or d.id is not null)\
                """,
                List.of(day, day),
                StandingRegulators::regulator);
    }

    public List<Regulation.Dated> ofAllDays() {
        return sql.list(
                """
                select r.id, r.venue_group, r.valid_from, r.valid_to, b.name as body, b.department, d.path
                from standing_regulator r
                join body b on b.id = r.body_id
                left join district_view d on d.id = r.district_id
                where r.district_id is null or d.id is not null\
                """,
                List.of(),
                row ->
                        new Regulation.Dated(
                                regulator(row), row.day("valid_from"), row.day("valid_to")));
    }

    public String fingerprint() {
        return sql.first(
                        """
                        select count(*) as n, coalesce(sum(crc32(concat_ws('|', x.id, coalesce(x.venue_group, '-'),
                          coalesce(x.district_id, '-'), x.body_id, coalesce(b.department, '-'), x.valid_from,
                          coalesce(x.valid_to, '-')))), 0) as s
                        from standing_regulator x join body b on b.id = x.body_id\
                        """,
                        List.of(),
                        row -> row.number("n") + ":" + row.number("s"))
                .orElseThrow();
    }

    public void requireBody(long bodyId) {
        if (sql.count("select count(*) as n from body where id = ?", List.of(bodyId)) == 0) {
            throw new Refusal(RegulationReason.NO_BODY);
        }
    }

    public List<RegulatorRow> all() {
        return sql.list(
                """
                select r.*, b.name as body, b.department, d.name as district
                from standing_regulator r
                join body b on b.id = r.body_id
                left join district_view d on d.id = r.district_id
                where r.valid_to is null or r.valid_to > r.valid_from
                order by r.valid_to is not null, r.valid_to desc, d.path, r.venue_group, r.id\
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
                        row -> row.day("d"));
        RegulatorDays.checkBegin(from, latest, today.date());
        sql.update(
                "update standing_regulator set valid_to = ? where "
                        + SAME_REACH
                        + " and (valid_to is null or valid_to > ?)",
                from,
                reach.venueGroup(),
                reach.districtId(),
                from);
        sql.insert(
                "insert into standing_regulator (venue_group, district_id, body_id, valid_from)"
                        + " values (?, ?, ?, ?)",
                reach.venueGroup(),
                reach.districtId(),
                bodyId,
                from);
    }

    public void end(long id, LocalDate on) {
        RegulatorDays.checkEnd(on, today.date());
        if (sql.update(
                        "update standing_regulator set valid_to = ? where id = ? and valid_from <="
                                + " ? and (valid_to is null or valid_to > ?)",
                        on,
                        id,
                        on,
                        on)
                == 0) {
            throw new Refusal(RegulationReason.ENDED);
        }
    }

    private static StandingRegulator regulator(Row row) {
        return new StandingRegulator(
                row.number("id"),
                row.text("venue_group"),
                row.text("path"),
                row.text("body"),
                row.text("department"));
    }

    private static RegulatorRow row(Row row) {
        return new RegulatorRow(
                row.number("id"),
                row.text("venue_group"),
                row.text("district"),
                row.text("body"),
                row.text("department"),
                row.day("valid_from"),
                row.day("valid_to"));
    }
}
