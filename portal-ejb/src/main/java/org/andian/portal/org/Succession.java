package org.andian.portal.org;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.org.Refusal.Reason;
import org.andian.portal.sql.Sql;

import java.time.LocalDate;
import java.util.List;

/**
 * What lies in a withdrawn district goes over to the one that follows it, from the day of the
 * change, or from today where that day's figures are settled: past days stay counted in the old
 * district.
 */
@ApplicationScoped
class Succession {

    @Inject private Sql sql;

    @Inject private PlacementWriter placements;

    @Inject private Today today;

    public void check(District ending, LocalDate on, District next) {
        if (next != null
                && (next.path().startsWith(ending.path())
                        || next.validTo() != null && !next.validTo().isAfter(on))) {
            throw new Refusal(
                    Reason.SUCCESSOR,
                    "District "
                            + next.name()
                            + " cannot follow "
                            + ending.name()
                            + ": it lies below it or ends no later.");
        }
        if (sql.count(
                        "select count(*) as n from district d where d.parent_id = ? and (d.valid_to"
                                + " is null or d.valid_to > ?)",
                        List.of(ending.id(), on))
                > 0) {
            throw new Refusal(
                    Reason.HAS_BELOW,
                    "District "
                            + ending.name()
                            + " still has districts below it; end those first.");
        }
        if (next == null
                && !on.isAfter(today.date())
                && sql.count(
                                "select count(*) as n from premises p where p.district_id = ? and"
                                        + " p.closed_on is null",
                                List.of(ending.id()))
                        > 0) {
            throw new Refusal(
                    Reason.SUCCESSOR_MISSING,
                    "Premises lie in " + ending.name() + "; name the district that follows it.");
        }
    }

    /**
     * @return how many premises went over; none before the day has come
     */
    public int carryOver(String login, District ending, LocalDate on, District next) {
        if (on.isAfter(today.date())) {
            return 0;
        }
        LocalDate from =
                on.isBefore(today.date().minusDays(EffectiveDay.PROVISIONAL_DAYS))
                        ? today.date()
                        : on;
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
                placement -> goOver(login, placement, from, ending.name() + " -> " + next.name()));
        return going.size();
    }

    private void goOver(String login, Placement placement, LocalDate from, String reason) {
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
