package org.andian.portal.hazard.proposal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.hazard.HazardPlace;
import org.andian.portal.hazard.catalogue.HazardReason;
import org.andian.portal.period.Period;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Door: proposals as people see them, each within the caller's reach. */
@Stateless
public class Proposals {

    private static final int LONGEST_PAGE = 1000;

    @Inject private ProposalTable table;

    @Inject private HazardPlace place;

    @Inject private Sql sql;

    @Inject private Today today;

    /** At most 1000 rows at a time, the newest or last decided first. */
    public List<Proposal> page(Scope scope, ProposalQuery query, int first, int size) {
        return table.page(
                ProposalFilter.of(scope, query),
                query.state(),
                Math.max(0, first),
                Math.clamp(size, 0, LONGEST_PAGE));
    }

    public int count(Scope scope, ProposalQuery query) {
        return table.count(ProposalFilter.of(scope, query));
    }

    /** Empty for a proposal out of the caller's reach, as for one that never was. */
    public Optional<Proposal> find(Scope scope, long id) {
        return find(ProposalFilter.within(scope).and("r.id = ?", List.of(id)));
    }

    /** The proposal that speaks of an alarm; empty for none in reach. */
    public Optional<Proposal> ofAlarm(Scope scope, long alarm) {
        return find(
                ProposalFilter.within(scope)
                        .and(
                                "r.id = (select l.proposal_id from alarm_view a join "
                                        + ProposalTable.SPOKEN_OF
                                        + " where a.id = ?)",
                                List.of(alarm)));
    }

    private Optional<Proposal> find(ProposalFilter filter) {
        return table.page(filter, null, 0, 1).stream().findFirst();
    }

    /** Whether the caller may say that an alarm at a premises is no hazard. */
    public boolean mayDismiss(Scope scope, String premisesCode) {
        return place.isWithin(scope, premisesCode, Role::mayDismissProposals);
    }

    /**
     * What was decided within so many days up to today, of what the caller sees.
     *
     * @param days at least 1
     * @throws Refusal TOO_MANY for more days than ten years have
     */
    public VerdictTally tally(Scope scope, int days) {
        if (days < 1 || days > 3660) {
            throw new Refusal(HazardReason.TOO_MANY, 3660);
        }
        ProposalFilter decided =
                ProposalFilter.within(scope)
                        .and(
                                "r.decided_at >= ?",
                                List.of(Period.startOf(today.date().minusDays(days - 1L))));
        Map<Verdict, Integer> dismissed = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            dismissed.put(verdict, 0);
        }
        int[] made = {0};
        sql.list(
                "select r.verdict, count(*) as n"
                        + ProposalTable.FROM
                        + decided.where()
                        + " group by r.verdict",
                decided.parameters(),
                row -> {
                    int n = (int) row.number("n");
                    String verdict = row.text("verdict");
                    if (verdict == null) {
                        made[0] = n;
                    } else {
                        dismissed.put(Verdict.valueOf(verdict), n);
                    }
                    return n;
                });
        return new VerdictTally(made[0], dismissed, count(scope, ProposalQuery.waiting()));
    }
}
