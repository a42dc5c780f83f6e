package org.andian.portal.difference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.difference.rule.DeviceEvidence;
import org.andian.portal.difference.rule.DifferenceCause;
import org.andian.portal.difference.rule.DifferenceSubject;
import org.andian.portal.difference.rule.MendedEvidence;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Reads the facts of devices, and of what was mended, of which some may be a difference; which of
 * them are, the rules say.
 */
@ApplicationScoped
class DifferenceEvidence {

    private static final String DEVICES =
            """
            select d.id, d.premises_id, d.registered_at, d.retired_at, d.demo, w.district_id as registered_in,
              p.closed_on, s.last_received, t.offline_after_seconds, t.electrical, c.number as certificate, c.expires_on
            from device_view d join device_type_view t on t.code = d.type_code
            left join premises_view p on p.id = d.premises_id
            left join device_seen_view s on s.device_id = d.id
            left join device_registration_view w on w.device_id = d.id
            left join device_certificate_view c on c.device_id = d.id and c.ended_at is null
            where \
            """;

    private static final String LISTED =
            "d.retired_at is null and p.id is not null and p.closed_on is null and ";

    private static final String BEYOND =
            """
            a.id as alarm_id, a.circuit, a.raised_at, a.peak, a.limit_value\
            """;

    private static final String LASTING =
            """
            join premises_view o on o.id = a.premises_id
            where a.open_slot = 1 and a.level <> 'FAULT' and a.limit_value is not null\
            """;

    /** Of several hazards of one circuit the last; none where somebody is at it again. */
    private static final String HAZARDS =
            "select h.id as subject_id, h.premises_id, h.device_id, h.state, h.demo, case h.state"
                    + " when 'CLOSED' then h.closed_at else h.proved_at end as mended_at, "
                    + BEYOND
                    + """
                     from alarm_view a join hazard_mended_view h on h.device_id = a.device_id
                      and (h.circuit is null or h.circuit = a.circuit)
                      and (h.alarm_kind is null or h.alarm_kind = a.kind)
                    """
                    + LASTING
                    + """
                     and h.state in ('PROVED', 'CLOSED') and coalesce(o.successor_id, o.id) = h.premises_id
                      and case h.state when 'CLOSED' then h.closed_at else h.proved_at end is not null
                      and not exists (select 1 from hazard_mended_view n where n.device_id = h.device_id
                        and (n.circuit is null or n.circuit = a.circuit)
                        and (n.alarm_kind is null or n.alarm_kind = a.kind)
                        and (n.state in ('FOUND', 'ORDERED', 'RETURNED')
                          or n.id > h.id and n.state in ('PROVED', 'CLOSED')))
                    order by h.id, a.id\
                    """;

    /**
     * What somebody had repaired while the alarm was there already; work upon a hazard is told of
     * the hazard.
     */
    private static final String REPAIRS =
            "select w.id as subject_id, w.premises_id, w.device_id, w.demo, w.done_at as mended_at,"
                    + " "
                    + BEYOND
                    + """
                     from alarm_view a join work_done_view w on w.device_id = a.device_id
                    """
                    + LASTING
                    + """
                     and w.kind = 'REPAIR' and w.state in ('DONE', 'PASSED', 'RATED') and w.hazard_id is null
                      and w.rule_id is null and a.raised_at <= w.done_at
                      and coalesce(o.successor_id, o.id) = w.premises_id
                      and not exists (select 1 from work_done_view n where n.device_id = w.device_id and n.id > w.id
                        and n.kind in ('REPAIR', 'REPLACE') and n.state <> 'CANCELLED')
                    order by w.id, a.id\
                    """;

    @Inject private Sql sql;

    /** Those in open premises that were heard last, or registered, before a moment. */
    public List<DeviceEvidence> silent(Instant before) {
        return sql.list(
                DEVICES + LISTED + "coalesce(s.last_received, d.registered_at) <= ?",
                List.of(before),
                DifferenceEvidence::device);
    }

    /**
     * Those heard since a moment that hang in no premises, or in none that is open, or are retired.
     */
    public List<DeviceEvidence> strangers(Instant since) {
        return sql.list(
                DEVICES
                        + "s.last_received >= ? and (d.retired_at is not null or d.premises_id is"
                        + " null or p.closed_on is not null)",
                List.of(since),
                DifferenceEvidence::device);
    }

    /** Those in open premises without a certificate that holds on a day. */
    public List<DeviceEvidence> uncertified(LocalDate day) {
        return sql.list(
                DEVICES + LISTED + "(c.device_id is null and t.electrical = 1 or c.expires_on < ?)",
                List.of(day),
                DifferenceEvidence::device);
    }

    /** Hazards that are said to be mended while an alarm lasts, by their and its number. */
    public List<MendedEvidence> mendedHazards() {
        return sql.list(
                HAZARDS,
                List.of(),
                row ->
                        mended(
                                row,
                                row.text("state").equals("CLOSED")
                                        ? DifferenceCause.HAZARD_CLOSED
                                        : DifferenceCause.HAZARD_PROVED,
                                DifferenceSubject.HAZARD));
    }

    /** Repairs that are said to be done while an alarm lasts, by their and its number. */
    public List<MendedEvidence> repairs() {
        return sql.list(
                REPAIRS,
                List.of(),
                row -> mended(row, DifferenceCause.REPAIRED, DifferenceSubject.WORK));
    }

    private static DeviceEvidence device(Row row) {
        return new DeviceEvidence(
                row.number("id"),
                row.numberOrNull("premises_id"),
                row.numberOrNull("registered_in"),
                row.day("closed_on"),
                row.instant("registered_at"),
                row.instant("retired_at"),
                row.instant("last_received"),
                Duration.ofSeconds(row.number("offline_after_seconds")),
                row.flag("electrical"),
                row.text("certificate"),
                row.day("expires_on"),
                row.flag("demo"));
    }

    private static MendedEvidence mended(
            Row row, DifferenceCause cause, DifferenceSubject subject) {
        return new MendedEvidence(
                cause,
                subject,
                row.number("subject_id"),
                row.number("premises_id"),
                row.number("device_id"),
                row.instant("mended_at"),
                row.number("alarm_id"),
                (int) row.number("circuit"),
                row.instant("raised_at"),
                row.decimal("peak"),
                row.decimal("limit_value"),
                row.flag("demo"));
    }
}
