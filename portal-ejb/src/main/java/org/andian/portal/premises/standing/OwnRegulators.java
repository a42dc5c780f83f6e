package org.andian.portal.premises.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.Part;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.regulation.OtherNamings;
import org.andian.portal.regulation.RegulationReason;
import org.andian.portal.regulation.RegulatorDays;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads which body regulates which single premises, and writes who does from a day on. */
@ApplicationScoped
class OwnRegulators implements OtherNamings {

    private static final String SELECT =
            """
            select r.id, r.premises_id, r.valid_from, r.valid_to, b.name as body, b.department
            from premises_regulator r join body_view b on b.id = r.body_id\
            """;

    @Inject private Sql sql;

    @Inject private Today today;

    public List<OwnRegulator> on(LocalDate day) {
        return on(day, Part.WHOLE);
    }

    /** Those of a part of the premises. */
    public List<OwnRegulator> on(LocalDate day, Part part) {
        return sql.list(
                SELECT
                        + " where r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?)"
                        + " and r.premises_id >= ? and r.premises_id < ?",
                List.of(day, day, part.from(), part.to()),
                OwnRegulators::regulator);
    }

    public List<OwnRegulator> ofAllDays() {
        return sql.list(SELECT, List.of(), OwnRegulators::regulator);
    }

    /** Those that are, were and will be, the present ones first. */
    public List<PremisesRegulatorRow> rows() {
        return sql.list(
                """
                select r.id, r.valid_from, r.valid_to, b.name as body, b.department, p.code, p.name as premises
                from premises_regulator r join body_view b on b.id = r.body_id join premises p on p.id = r.premises_id
                where r.valid_to is null or r.valid_to > r.valid_from
                order by r.valid_to is not null, r.valid_to desc, p.code, r.id\
                """,
                List.of(),
                OwnRegulators::row);
    }

    @Override
    public Map<Long, Long> byBody() {
        Map<Long, Long> named = new HashMap<>();
        sql.list(
                "select body_id, count(*) as n from premises_regulator group by body_id",
                List.of(),
                row -> Optional.ofNullable(named.put(row.number("body_id"), row.number("n"))));
        return named;
    }

    @Override
    public boolean namesAfter(long bodyId, LocalDate day) {
        return sql.count(
                        "select count(*) as n from premises_regulator where body_id = ?"
                                + " and (valid_to is null or valid_to > ?)",
                        List.of(bodyId, day))
                > 0;
    }

    /** The one before it ends that day; the first one may have begun any day. */
    public void begin(long bodyId, long premisesId, LocalDate from) {
        Optional<LocalDate> latest =
                sql.first(
                        "select max(valid_from) as d from premises_regulator where"
                                + " premises_id = ? and (valid_to is null or valid_to >"
                                + " valid_from)",
                        List.of(premisesId),
                        row -> row.day("d"));
        RegulatorDays.checkBegin(from, latest, today.date());
        sql.update(
                "update premises_regulator set valid_to = ? where premises_id = ? and (valid_to is"
                        + " null or valid_to > ?)",
                from,
                premisesId,
                from);
        sql.insert(
                "insert into premises_regulator (premises_id, body_id, valid_from)"
                        + " values (?, ?, ?)",
                premisesId,
                bodyId,
                from);
    }

    public void end(long id, LocalDate on) {
        RegulatorDays.checkEnd(on, today.date());
        if (sql.update(
                        "update premises_regulator set valid_to = ? where id = ? and valid_from <="
                                + " ? and (valid_to is null or valid_to > ?)",
                        on,
                        id,
                        on,
                        on)
                == 0) {
            throw new Refusal(RegulationReason.ENDED);
        }
    }

    /** Changes whenever one of them changes. */
    public String fingerprint() {
        return sql.first(
                        """
                        select count(*) as n, coalesce(sum(crc32(concat_ws('|', x.id, x.premises_id, x.body_id,
                          coalesce(b.department, '-'), x.valid_from, coalesce(x.valid_to, '-')))), 0) as s
                        from premises_regulator x join body_view b on b.id = x.body_id\
                        """,
                        List.of(),
                        row -> row.number("n") + ":" + row.number("s"))
                .orElseThrow();
    }

    private static OwnRegulator regulator(Row row) {
        return new OwnRegulator(
                row.number("id"),
                row.number("premises_id"),
                row.text("body"),
                row.text("department"),
                row.day("valid_from"),
                row.day("valid_to"));
    }

    private static PremisesRegulatorRow row(Row row) {
        return new PremisesRegulatorRow(
                row.number("id"),
                row.text("code"),
                row.text("premises"),
                row.text("body"),
                row.text("department"),
                row.day("valid_from"),
                row.day("valid_to"));
    }
}
