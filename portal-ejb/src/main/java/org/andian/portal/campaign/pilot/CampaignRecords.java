package org.andian.portal.campaign.pilot;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.pilot.RecordTable.Place;
import org.andian.portal.campaign.quota.CampaignTexts;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Door: what is recorded of a campaign beside its quotas: on-site meetings, trainings, technical
 * guidance with receipts of who has read it, daily records with their copies, typical cases. What
 * was entered by mistake is withdrawn, and never changed.
 */
@Stateless
public class CampaignRecords {

    private static final int LONGEST_PAGE = 1000;
    private static final String OBJECT = "record ";

    @Inject private Campaigns campaigns;

    @Inject private RecordTable table;

    @Inject private Today today;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /**
     * At most 1000 rows at a time, the latest first.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN also of one outside the caller's reach
     */
    public List<CampaignRecord> page(
            Scope scope, String campaign, RecordQuery query, int first, int size) {
        return table.page(
                scope,
                campaign(scope, campaign),
                query,
                Math.max(0, first),
                Math.clamp(size, 0, LONGEST_PAGE));
    }

    /**
     * @throws Refusal NO_SUCH_CAMPAIGN also of one outside the caller's reach
     */
    public int count(Scope scope, String campaign, RecordQuery query) {
        return table.count(scope, campaign(scope, campaign), query);
    }

    /** Also one that was withdrawn; empty out of the caller's reach. */
    public Optional<CampaignRecord> find(Scope scope, String campaign, long id) {
        return table.find(scope, campaign(scope, campaign), id);
    }

    /** What the caller may record, of some premises or of the whole campaign. */
    public List<RecordKind> kinds(Scope scope) {
        return Arrays.stream(RecordKind.values())
                .filter(kind -> scope.may(kind::mayRecord))
                .toList();
    }

    /** The bodies to which the caller may copy records; none for who may record nothing. */
    public List<CopiedBody> bodies(Scope scope, String campaign) {
        CampaignFile file = campaigns.get(scope, campaign);
        return kinds(scope).isEmpty() ? List.of() : table.bodies(file);
    }

    /**
     * @return its number
     * @throws Refusal NO_SUCH_CAMPAIGN, NO_SUCH_PREMISES, RECORD_DAY, NO_SUCH_BODY of a copy, or
     *     when the caller may record no such thing
     */
    public long record(Scope scope, String campaign, NewCampaignRecord wanted) {
        scope.require(wanted.kind()::mayRecord, "record this of a campaign");
        CampaignFile file = campaigns.get(scope, campaign);
        wanted.requireHeld(today.date());
        Place place =
                wanted.premises() == null
                        ? null
                        : table.place(scope, file.campaign(), wanted.kind(), wanted.premises());
        requireBodies(file, wanted.copies());
        Instant at = now();
        long id = table.add(file.campaign(), place, wanted, scope.login(), at);
        table.copy(id, wanted.copies(), scope.login(), at);
        audit.done(
                scope.login(),
                "record.add",
                OBJECT + id,
                wanted.kind() + " " + wanted.heldOn() + ": " + wanted.subject());
        return id;
    }

    private void requireBodies(CampaignFile file, List<Long> copies) {
        if (copies.isEmpty()) {
            return;
        }
        List<Long> known = table.bodies(file).stream().map(CopiedBody::id).toList();
        if (!known.containsAll(copies)) {
            throw new Refusal(CampaignReason.NO_SUCH_BODY);
        }
    }

    /**
     * What was entered by mistake; lists show it no more.
     *
     * @param seen the version the caller looked at
     * @throws Refusal NO_SUCH_RECORD, TEXT_MISSING of the reason, CHANGED, or when neither the
     *     caller has recorded it nor is the city's office
     */
    public void withdraw(Scope scope, String campaign, long id, int seen, String reason) {
        scope.require(CampaignRecords::mayRecordAny, "withdraw a record of a campaign");
        String why = CampaignTexts.lines(reason, CampaignTexts.LONGEST_REASON);
        CampaignRecord standing = get(scope, campaign, id);
        if (standing.withdrawn() != null) {
            throw new Refusal(CampaignReason.CHANGED);
        }
        if (!standing.mayWithdraw()) {
            audit.refused(scope.login(), "record.withdraw", OBJECT + id, null);
            throw scope.refusal("withdraw a record of a campaign");
        }
        if (!table.withdraw(id, seen, why, scope.login(), now())) {
            throw new Refusal(CampaignReason.CHANGED);
        }
        audit.done(scope.login(), "record.withdraw", OBJECT + id, why);
    }

    /**
     * The caller has read technical guidance; the first time counts.
     *
     * @throws Refusal NO_SUCH_RECORD also of one that was withdrawn, NO_RECEIPT of what is no
     *     guidance
     */
    public void read(Scope scope, String campaign, long id) {
        scope.require(CampaignRecords::mayReceipt, "say that guidance was read");
        CampaignRecord standing = get(scope, campaign, id);
        if (standing.withdrawn() != null) {
            throw new Refusal(CampaignReason.NO_SUCH_RECORD);
        }
        if (standing.kind() != RecordKind.GUIDANCE) {
            throw new Refusal(CampaignReason.NO_RECEIPT);
        }
        if (standing.readAt() == null) {
            table.read(id, scope.login(), now());
            audit.done(scope.login(), "record.read", OBJECT + id, null);
        }
    }

    /**
     * Who has read it; none for who supervises nothing.
     *
     * @throws Refusal NO_SUCH_RECORD
     */
    public List<RecordReceipt> receipts(Scope scope, String campaign, long id) {
        CampaignRecord of = get(scope, campaign, id);
        return scope.mayRead(Role::maySuperviseHazards) ? table.receipts(of.id()) : List.of();
    }

    private CampaignRecord get(Scope scope, String campaign, long id) {
        return find(scope, campaign, id)
                .orElseThrow(() -> new Refusal(CampaignReason.NO_SUCH_RECORD));
    }

    private static boolean mayRecordAny(Role role) {
        return Arrays.stream(RecordKind.values()).anyMatch(kind -> kind.mayRecord(role));
    }

    private static boolean mayReceipt(Role role) {
        return !role.isAdministrator();
    }

    private Campaign campaign(Scope scope, String code) {
        return campaigns.get(scope, code).campaign();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
