package org.andian.portal.premises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.district.District;
import org.andian.portal.district.Occupants;
import org.andian.portal.indicator.Settlement;
import org.andian.portal.period.Today;
import org.andian.portal.premises.standing.Placement;
import org.andian.portal.premises.standing.PlacementWriter;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What lies in a withdrawn district goes over to the one that follows it, from the day of the
 * change, or from today where that day's figures are settled: past days stay counted in the old
 * district.
 */
@ApplicationScoped
class Succession implements Occupants {

    @Inject private Sql sql;

    @Inject private PlacementWriter placements;

    @Inject private Today today;

    @Override
    public Map<Long, Long> openByDistrict() {
        Map<Long, Long> open = new HashMap<>();
        sql.list(
                "select district_id, count(*) as n from premises where closed_on is null group by"
                        + " district_id",
                List.of(),
                row -> Optional.ofNullable(open.put(row.number("district_id"), row.number("n"))));
        return open;
    }

    @Override
    public int goOver(String login, District ending, LocalDate on, District next) {
        if (on.isAfter(today.date())) {
            return 0;
        }
        LocalDate from = Settlement.isSettled(on, today.date()) ? today.date() : on;
        List<Placement> going =
                sql.list(
                        "select id, venue_group from premises where district_id = ? and closed_on"
                                + " is null for update",
                        List.of(ending.id()),
                        row ->
                                new Placement(
                                        row.number("id"),
                                        next.id(),
                                        next.path(),
                                        row.text("venue_group")));
        going.forEach(
                placement ->
                        moveOver(login, placement, from, ending.name() + " -> " + next.name()));
        return going.size();
    }

    private void moveOver(String login, Placement placement, LocalDate from, String reason) {
        LocalDate began =
                placements
                        .last(placement.premisesId())
                        .map(PlacementWriter.Last::from)
                        .orElse(from);
        placements.change(login, placement, began.isAfter(from) ? began : from, reason);
        sql.update(
                "update premises set district_id = ?, district_path = ?, version = version + 1"
                        + " where id = ?",
                placement.districtId(),
                placement.districtPath(),
                placement.premisesId());
    }
}
