package org.andian.portal.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.util.Locale;
import java.util.Optional;

/**
 * Holds filings for who may act upon them, and moves them on. What is out of reach does not exist;
 * of two who act at once the second sees what the first has done.
 */
@ApplicationScoped
class FilingHold {

    @Inject private Campaigns campaigns;

    @Inject private FilingTable table;

    @Inject private Audit audit;

    /** Empty for a campaign of a city that is not served. */
    Optional<FilingParties> parties(FilingRow row) {
        return campaigns.find(Scope.portal("filing"), row.campaign()).map(FilingParties::new);
    }

    /**
     * @throws Refusal NO_FILING
     */
    FilingParties parties(Scope scope, FilingRow row) {
        return campaigns
                .find(scope, row.campaign())
                .map(FilingParties::new)
                .orElseThrow(() -> new Refusal(FilingReason.NO_FILING));
    }

    boolean files(Scope scope, FilingParties parties, FilingRow row) {
        return parties.files(scope, row.path(), row.key().department());
    }

    /** What a place below files goes to who files for its district. */
    boolean receives(Scope scope, FilingParties parties, FilingRow row) {
        return row.parentId() == null
                ? parties.receives(scope)
                : table.find(row.parentId())
                        .filter(parent -> files(scope, parties, parent))
                        .isPresent();
    }

    /**
     * For who files it, in a state in which that can be done.
     *
     * @throws Refusal NO_FILING, STATE
     */
    FilingRow ofFiler(Scope scope, long id, FilingAct act) {
        scope.require(Role::mayHandleFilings, "file this");
        FilingRow row = table.hold(id);
        requireReach(files(scope, parties(scope, row), row));
        next(row, act);
        return row;
    }

    /**
     * For who receives it, in a state in which that can be done.
     *
     * @throws Refusal NO_FILING, STATE
     */
    FilingRow ofReceiver(Scope scope, long id, FilingAct act) {
        FilingRow row = ofReceiver(scope, id);
        next(row, act);
        return row;
    }

    /**
     * @throws Refusal NO_FILING
     */
    FilingRow ofReceiver(Scope scope, long id) {
        scope.require(Role::mayHandleFilings, "receive this filing");
        FilingRow row = table.hold(id);
        requireReach(receives(scope, parties(scope, row), row));
        return row;
    }

    /**
     * For who files or receives it.
     *
     * @throws Refusal NO_FILING
     */
    FilingRow ofEither(Scope scope, long id) {
        scope.require(Role::mayHandleFilings, "file this");
        FilingRow row = table.hold(id);
        FilingParties parties = parties(scope, row);
        requireReach(files(scope, parties, row) || receives(scope, parties, row));
        return row;
    }

    private static void requireReach(boolean isReached) {
        if (!isReached) {
            throw new Refusal(FilingReason.NO_FILING);
        }
    }

    /**
     * @param seen the version the caller looked at
     * @throws Refusal CHANGED
     */
    static void requireVersion(FilingRow row, int seen) {
        if (row.version() != seen) {
            throw new Refusal(FilingReason.CHANGED);
        }
    }

    private static FilingState next(FilingRow row, FilingAct act) {
        return FilingMachine.next(row.state(), act, row.wasReturned())
                .orElseThrow(() -> new Refusal(FilingReason.STATE, row.state().name()));
    }

    /** Moves a held one on, with its trace. */
    void move(Scope scope, FilingRow row, FilingAct act, String detail) {
        table.move(row, act, next(row, act), detail, scope);
        audit.done(
                scope.login(),
                "filing." + act.name().toLowerCase(Locale.ROOT),
                row.object(),
                detail);
    }
}
