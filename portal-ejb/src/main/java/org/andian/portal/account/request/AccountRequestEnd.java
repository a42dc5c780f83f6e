package org.andian.portal.account.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.request.AccountRequest.Answer;
import org.andian.portal.audit.Audit;
import org.andian.portal.sql.OwnTransaction;

import java.time.Clock;

/** Ends a request for an account by itself, with its trace. */
@ApplicationScoped
class AccountRequestEnd {

    private static final String PORTAL = "portal";

    @Inject private AccountRequestTable table;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /** One that somebody has answered meanwhile is passed over. */
    @OwnTransaction
    public void lapse(long id) {
        Answer answer = new Answer(PORTAL, clock.instant(), null, null);
        if (table.answer(id, AccountRequestState.LAPSED, answer)) {
            AccountRequest lapsed = table.find(id).orElseThrow();
            audit.done(
                    PORTAL,
                    "accountRequest.lapse",
                    "account " + lapsed.login(),
                    "asked by " + lapsed.asked().by());
        }
    }
}
