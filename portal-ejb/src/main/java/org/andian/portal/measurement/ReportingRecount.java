package org.andian.portal.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.Fact;
import org.andian.portal.period.Period;
import org.andian.portal.premises.standing.Placements;
import org.andian.portal.premises.standing.Placing;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts reporting again from devices and single readings, device by device, without what was
 * written down for the day.
 */
@ApplicationScoped
class ReportingRecount {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    @Inject private Sql sql;

    @Inject private Placements placements;

    /**
     * @param retiredAt {@link Long#MAX_VALUE} while in use
     */
    private record Ledger(
            long id, Long premisesId, long registeredAt, long retiredAt, long silence) {

        static Ledger of(Row row) {
            Long retired = row.numberOrNull("retired_at");
            return new Ledger(
                    row.number("id"),
                    row.numberOrNull("premises_id"),
                    row.number("registered_at"),
                    retired == null ? Long.MAX_VALUE : retired,
                    Duration.ofSeconds(row.number("offline_after_seconds")).toMillis());
        }
    }

    public List<Fact> of(String indicator, LocalDate day) {
        Period whole = Period.days(day, day);
        Map<Long, Placing> placed = placements.placed(day);
        return switch (indicator) {
            case ReportingIndicators.ONLINE -> minutes(whole, placed);
            case ReportingIndicators.UNLISTED -> unlisted(whole, placed);
            default -> premises(indicator, whole, placed);
        };
    }

    private List<Fact> minutes(Period day, Map<Long, Placing> placed) {
        List<Fact> facts = new ArrayList<>();
        for (Ledger device : devices(day)) {
            long from = Math.max(day.from().toEpochMilli(), device.registeredAt());
            long to = Math.min(day.to().toEpochMilli(), device.retiredAt());
            Placing at = placed.get(device.premisesId());
            long expected = Math.round((to - from) / (double) MINUTE);
            if (at != null && expected > 0 && device.retiredAt() >= day.to().toEpochMilli()) {
                facts.add(
                        fact(
                                at,
                                Math.min(
                                        expected,
                                        Math.round(covered(device, from, to) / (double) MINUTE)),
                                expected));
            }
        }
        return facts;
    }

    /**
     * Milliseconds of the stretch in which the last reading was no older than the silence limit.
     */
    private long covered(Ledger device, long from, long to) {
        long covered = 0;
        long until = from;
        for (long ts : stamps(device.id(), from - device.silence(), to)) {
            long end = Math.min(ts + device.silence(), to);
            covered += Math.max(0, end - Math.max(until, ts));
            until = Math.max(until, end);
        }
        return covered;
    }

    private List<Long> stamps(long device, long from, long to) {
        return sql.list(
                "select ts from reading where device_id = ? and ts >= ? and ts < ? order by ts",
                List.of(device, from, to),
                row -> row.number("ts"));
    }

    private List<Fact> unlisted(Period day, Map<Long, Placing> placed) {
        Map<Long, Long> last = lastReadings(day);
        return devices(day).stream()
                .filter(
                        device ->
                                last.getOrDefault(device.id(), Long.MIN_VALUE)
                                        >= day.from().toEpochMilli())
                .filter(
                        device ->
                                device.retiredAt() < day.to().toEpochMilli()
                                        || !placed.containsKey(device.premisesId()))
                .map(device -> fact(placed.get(device.premisesId()), 1, 0))
                .toList();
    }

    private List<Fact> premises(String indicator, Period day, Map<Long, Placing> placed) {
        long verifiedFrom = day.to().minus(ReportingIndicators.VERIFYING).toEpochMilli();
        Map<Long, Long> last = lastReadings(day);
        Set<Long> installed = new HashSet<>();
        Set<Long> verified = new HashSet<>();
        devices(day).stream()
                .filter(
                        device ->
                                placed.containsKey(device.premisesId())
                                        && last.containsKey(device.id()))
                .filter(device -> device.retiredAt() >= day.to().toEpochMilli())
                .forEach(
                        device -> {
                            installed.add(device.premisesId());
                            if (last.get(device.id()) >= verifiedFrom) {
                                verified.add(device.premisesId());
                            }
                        });
        if (indicator.equals(ReportingIndicators.SILENT)) {
            installed.removeAll(verified);
        }
        Set<Long> counted = indicator.equals(ReportingIndicators.VERIFIED) ? verified : installed;
        return counted.stream().map(id -> fact(placed.get(id), 1, 0)).toList();
    }

    /** Each device's last reading before the day's end. */
    private Map<Long, Long> lastReadings(Period day) {
        Map<Long, Long> last = new HashMap<>();
        sql.list(
                "select device_id, max(ts) as ts from reading where ts < ? group by device_id",
                List.of(day.to()),
                row -> last.put(row.number("device_id"), row.number("ts")));
        return last;
    }

    /** Where they hung at the day's end; of others, where they hang now. */
    private List<Ledger> devices(Period day) {
        return sql.list(
                """
                select d.id, case when l.device_id is null then d.premises_id else l.premises_id end as premises_id,
                  d.registered_at, d.retired_at, t.offline_after_seconds
                from device_view d join device_type_view t on t.code = d.type_code
                left join device_placement_view l on l.device_id = d.id and l.valid_from < ?
                  and (l.valid_to is null or l.valid_to >= ?)\
                """,
                List.of(day.to(), day.to()),
                Ledger::of);
    }

    /**
     * @param at null when the record belongs nowhere
     */
    private static Fact fact(Placing at, long numerator, long denominator) {
        return at == null
                ? new Fact("", 0, "", "", numerator, denominator)
                : new Fact(
                        "",
                        at.districtId(),
                        at.venueGroup(),
                        at.department(),
                        numerator,
                        denominator);
    }
}
