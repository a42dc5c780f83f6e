package org.andian.portal.premises;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.period.Today;
import org.andian.portal.premises.standing.PlacementSpan;
import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.regulation.EffectiveDay;
import org.andian.portal.regulation.LineCodes;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Door: where a premises has lain, and to which further groups it belongs; by one of these a
 * campaign counts it whose scope lacks its own group.
 */
@Stateless
public class Tags {

    @Inject private Sql sql;

    @Inject private Keeper keeper;

    @Inject private PremisesList list;

    @Inject private LineCodes codes;

    @Inject private Today today;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /** Latest first; what was replaced on its first day is left out. */
    public List<PlacementSpan> history(Scope scope, String code) {
        return sql.list(
                """
                select l.*, d.name as district
                from premises_placement l join district_view d on d.id = l.district_id
                where l.premises_id = ? and (l.valid_to is null or l.valid_to > l.valid_from)
                order by l.valid_from desc\
                """,
                List.of(visible(scope, code)),
                row ->
                        new PlacementSpan(
                                row.text("district"),
                                row.text("venue_group"),
                                row.day("valid_from"),
                                row.day("valid_to"),
                                row.text("reason"),
                                row.text("changed_by")));
    }

    /** Those that hold today. */
    public List<Tag> list(Scope scope, String code) {
        return sql.list(
                "select * from premises_membership where premises_id = ? and valid_from <= ? and"
                        + " (valid_to is null or valid_to > ?) order by id",
                List.of(visible(scope, code), today.date(), today.date()),
                Tags::tag);
    }

    /**
     * @param version of the premises the caller looked at
     * @throws Refusal UNKNOWN, CHANGED or TAGGED of the premises, UNKNOWN_GROUP, REASON_MISSING;
     *     FUTURE or SETTLED of the day
     */
    public void add(
            Scope scope,
            String code,
            String venueGroup,
            LocalDate from,
            String reason,
            int version) {
        String why = Reasons.required(reason);
        PremisesEntry held = keeper.hold(scope, code, version);
        codes.venueGroup(venueGroup);
        EffectiveDay.check(from, LocalDate.EPOCH, today.date());
        if (venueGroup.equals(held.placement().venueGroup()) || isTagged(held.id(), venueGroup)) {
            throw new Refusal(PremisesReason.TAGGED, code);
        }
        sql.insert(
                "insert into premises_membership (premises_id, venue_group, valid_from, reason,"
                        + " changed_by, changed_at) values (?, ?, ?, ?, ?, ?)",
                held.id(),
                venueGroup,
                from,
                why,
                scope.login(),
                Instant.now(clock));
        keeper.touch(held);
        audit.done(
                scope.login(),
                "premises.tag",
                "premises " + code,
                venueGroup + " from " + from + ": " + why);
    }

    /** From today on it no longer belongs to that group. */
    public void end(Scope scope, String code, String venueGroup, int version) {
        PremisesEntry held = keeper.hold(scope, code, version);
        sql.update(
                "update premises_membership set valid_to = ?, changed_by = ?, changed_at = ? where"
                        + " premises_id = ? and venue_group = ? and valid_to is null",
                today.date(),
                scope.login(),
                Instant.now(clock),
                held.id(),
                venueGroup);
        keeper.touch(held);
        audit.done(scope.login(), "premises.untag", "premises " + code, venueGroup);
    }

    private boolean isTagged(long premisesId, String venueGroup) {
        return sql.count(
                        "select count(*) as n from premises_membership where premises_id = ? and"
                                + " venue_group = ? and valid_to is null",
                        List.of(premisesId, venueGroup))
                > 0;
    }

    private long visible(Scope scope, String code) {
        return list.of(scope, PremisesFilter.everWithin(scope).coded(code), "", 0, 1).stream()
                .findFirst()
                .map(PremisesRow::id)
                .orElseThrow(() -> new Refusal(PremisesReason.UNKNOWN, code));
    }

    private static Tag tag(Row row) {
        return new Tag(
                row.text("venue_group"),
                row.day("valid_from"),
                row.day("valid_to"),
                row.text("reason"));
    }
}
