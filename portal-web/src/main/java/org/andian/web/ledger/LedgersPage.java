package org.andian.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.ledger.LedgerKind;
import org.andian.portal.ledger.LedgerQuery;
import org.andian.portal.ledger.Ledgers;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.PageRights;
import org.andian.web.frame.ReadOnce;

import java.util.List;

/** The ledgers the reader may look into, and how many lines each has in his reach. */
@Named("ledgersPage")
@RequestScoped
public class LedgersPage {

    @Inject private Ledgers ledgers;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    /** A ledger and its lines. */
    public record Counted(LedgerKind kind, int lines) {}

    public List<Counted> getRows() {
        return readOnce.once(
                "ledgersPage.rows",
                () ->
                        ledgers.list(user.scope()).stream()
                                .map(one -> new Counted(one, count(one)))
                                .toList());
    }

    private int count(LedgerKind kind) {
        return ledgers.count(user.scope(), LedgerQuery.all(kind));
    }

    public boolean isMayKeep() {
        return user.scope().may(Role::mayKeepLedgers);
    }

    /** Whether the reader works for districts, whose areas are told together. */
    public boolean isSeesAreas() {
        return PageRights.seesStatistics(user.scope());
    }
}
