package org.andian.portal.account.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.proposal.AccountProposal.Answer;
import org.andian.portal.audit.Audit;
import org.andian.portal.sql.OwnTransaction;

import java.time.Clock;

/** Ends a request for an account by itself, with its trace. */
@ApplicationScoped
class ProposalEnd {

    private static final String PORTAL = "portal";

    @Inject private ProposalTable table;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /** One that somebody has answered meanwhile is passed over. */
    @OwnTransaction
    public void lapse(long id) {
        Answer answer = new Answer(PORTAL, clock.instant(), null, null);
        if (table.answer(id, ProposalState.LAPSED, answer)) {
            AccountProposal lapsed = table.find(id).orElseThrow();
            audit.done(
                    PORTAL,
                    "proposal.lapse",
                    "account " + lapsed.login(),
                    "asked by " + lapsed.asked().by());
        }
    }
}
