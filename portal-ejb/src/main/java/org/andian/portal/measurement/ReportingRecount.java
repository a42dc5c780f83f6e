package org.andian.portal.measurement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.indicator.Fact;
import org.andian.portal.indicator.Part;
import org.andian.portal.period.Period;
import org.andian.portal.period.Zones;
import org.andian.portal.premises.standing.Placements;
import org.andian.portal.premises.standing.Placing;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Slices;
import org.andian.portal.sql.Sql;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts reporting again from devices and single readings, device by device, without what was
 * written down for the day. A device that has ever reported is installed however long it has been
 * silent: of readings that have been given up, the days written down while they were there tell.
 */
@ApplicationScoped
class ReportingRecount {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    /** Devices in one statement. */
    private static final int STEP = 200;

    @Inject private Sql sql;

    @Inject private Placements placements;

    @Inject private Retention retention;

    /**
     * @param retiredAt {@link Long#MAX_VALUE} while in use
     * @param city null where it is not known in which it was registered
     */
    private record Ledger(
            long id, Long premisesId, long registeredAt, long retiredAt, long silence, Long city) {

        static Ledger of(Row row) {
            Long retired = row.numberOrNull("retired_at");
            return new Ledger(
                    row.number("id"),
                    row.numberOrNull("premises_id"),
                    row.number("registered_at"),
                    retired == null ? Long.MAX_VALUE : retired,
                    Duration.ofSeconds(row.number("offline_after_seconds")).toMillis(),
                    row.numberOrNull("city"));
        }
    }

    public List<Fact> of(String indicator, LocalDate day, Part part) {
        Period whole = Period.days(day, day);
        Map<Long, Placing> placed = placements.placed(day, part);
        List<Ledger> devices = devices(whole, part);
        return switch (indicator) {
            case ReportingIndicators.ONLINE -> minutes(devices, whole, placed);
            case ReportingIndicators.UNLISTED -> unlisted(devices, whole, placed);
            default -> premises(indicator, devices, whole, placed);
        };
    }

    private List<Fact> minutes(List<Ledger> devices, Period day, Map<Long, Placing> placed) {
        List<Fact> facts = new ArrayList<>();
        for (List<Ledger> some : Slices.of(devices, STEP)) {
            Map<Long, List<Long>> stamps = stamps(some, day);
            for (Ledger device : some) {
                long from = Math.max(day.from().toEpochMilli(), device.registeredAt());
                long to = Math.min(day.to().toEpochMilli(), device.retiredAt());
                Placing at = placed.get(device.premisesId());
                long expected = Math.round((to - from) / (double) MINUTE);
                if (at != null && expected > 0 && device.retiredAt() >= day.to().toEpochMilli()) {
                    List<Long> own = stamps.getOrDefault(device.id(), List.of());
                    long covered = covered(own, device.silence(), from, to);
                    facts.add(
                            fact(
                                    at,
                                    Math.min(expected, Math.round(covered / (double) MINUTE)),
                                    expected));
                }
            }
        }
        return facts;
    }

    /**
     * Milliseconds of the stretch in which the last reading was no older than the silence limit.
     */
    private static long covered(List<Long> stamps, long silence, long from, long to) {
        long covered = 0;
        long until = from;
        for (long ts : stamps) {
            long end = Math.min(ts + silence, to);
            covered += Math.max(0, end - Math.max(until, ts));
            until = Math.max(until, end);
        }
        return covered;
    }

    /** By device, in order of time, from the longest silence limit before the day on. */
    private Map<Long, List<Long>> stamps(List<Ledger> devices, Period day) {
        long silence = devices.stream().mapToLong(Ledger::silence).max().orElse(0);
        List<Object> parameters = new ArrayList<>(devices.stream().map(Ledger::id).toList());
        parameters.addAll(List.of(day.from().toEpochMilli() - silence, day.to().toEpochMilli()));
        Map<Long, List<Long>> stamps = new HashMap<>();
        sql.list(
                "select device_id, ts from reading where device_id in ("
                        + Sql.marks(devices.size())
                        + ") and ts >= ? and ts < ? order by device_id, ts",
                parameters,
                row ->
                        stamps.computeIfAbsent(row.number("device_id"), id -> new ArrayList<>())
                                .add(row.number("ts")));
        return stamps;
    }

    private List<Fact> unlisted(List<Ledger> devices, Period day, Map<Long, Placing> placed) {
        Map<Long, Long> last = lastReadings(devices, day);
        return devices.stream()
                .filter(
                        device ->
                                last.getOrDefault(device.id(), Long.MIN_VALUE)
                                        >= day.from().toEpochMilli())
                .filter(
                        device ->
                                last.get(device.id()) >= device.retiredAt()
                                        || !placed.containsKey(device.premisesId()))
                .map(
                        device ->
                                Optional.ofNullable(placed.get(device.premisesId()))
                                        .map(at -> fact(at, 1, 0))
                                        .orElseGet(() -> reported(device)))
                .toList();
    }

    private static Fact reported(Ledger device) {
        return new Fact("", device.city() == null ? 0 : device.city(), "", "", 1, 0);
    }

    private List<Fact> premises(
            String indicator, List<Ledger> devices, Period day, Map<Long, Placing> placed) {
        long verifiedFrom = day.to().minus(ReportingIndicators.VERIFYING).toEpochMilli();
        Map<Long, Long> last = lastReadings(devices, day);
        Set<Long> installed = new HashSet<>();
        Set<Long> verified = new HashSet<>();
        devices.stream()
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

    /**
     * Each device's last reading before the day's end, also one that has been given up since; none
     * for one that was never heard.
     */
    private Map<Long, Long> lastReadings(List<Ledger> devices, Period day) {
        Optional<LocalDate> witness = witness(LocalDate.ofInstant(day.from(), Zones.CHINA));
        Map<Long, Long> last = new HashMap<>();
        for (List<Ledger> some : Slices.of(devices, STEP)) {
            List<Long> ids = some.stream().map(Ledger::id).toList();
            List<Object> parameters = new ArrayList<>(ids);
            parameters.add(day.to());
            sql.list(
                    "select device_id, max(ts) as ts from reading where device_id in ("
                            + Sql.marks(ids.size())
                            + ") and ts < ? group by device_id",
                    parameters,
                    row -> last.put(row.number("device_id"), row.number("ts")));
            witness.ifPresent(
                    before ->
                            gone(before, ids)
                                    .forEach((device, ts) -> last.merge(device, ts, Math::max)));
        }
        return last;
    }

    /**
     * The day that tells of readings which have gone: the last one written down while they were
     * there, else the first one kept; never the day that is counted. Empty while all are there.
     */
    private Optional<LocalDate> witness(LocalDate counted) {
        return retention
                .readingsGoneBefore()
                .flatMap(
                        kept ->
                                sql.first(
                                        """
                                        select coalesce((select max(x.day) from device_day x where x.day < ?),
                                          (select min(y.day) from device_day y)) as day\
                                        """,
                                        List.of(kept),
                                        row -> row.day("day")))
                .filter(day -> day.isBefore(counted));
    }

    private Map<Long, Long> gone(LocalDate witness, List<Long> devices) {
        List<Object> parameters = new ArrayList<>(List.of(witness));
        parameters.addAll(devices);
        Map<Long, Long> last = new HashMap<>();
        sql.list(
                "select device_id, last_ts from device_day where day = ? and device_id in ("
                        + Sql.marks(devices.size())
                        + ") and last_ts is not null",
                parameters,
                row -> last.put(row.number("device_id"), row.number("last_ts")));
        return last;
    }

    /** Where they hung at the day's end; of others, where they hang now. */
    private List<Ledger> devices(Period day, Part part) {
        return sql.list(
                """
                select * from (
                  select d.id, case when l.device_id is null then d.premises_id else l.premises_id end as premises_id,
                    d.registered_at, d.retired_at, t.offline_after_seconds, r.district_id as city
                  from device_view d join device_type_view t on t.code = d.type_code
                  left join device_registration_view r on r.device_id = d.id
                  left join device_placement_view l on l.device_id = d.id and l.valid_from < ?
                    and (l.valid_to is null or l.valid_to >= ?)) q
                where coalesce(q.premises_id, 0) >= ? and coalesce(q.premises_id, 0) < ?\
                """,
                List.of(day.to(), day.to(), part.from(), part.to()),
                Ledger::of);
    }

    private static Fact fact(Placing at, long numerator, long denominator) {
        return new Fact(
                "", at.districtId(), at.venueGroup(), at.department(), numerator, denominator);
    }
}
