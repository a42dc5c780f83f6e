package org.andian.portal.campaign.quota;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.QuotaRights;
import org.andian.portal.campaign.Range;
import org.andian.portal.campaign.ScopeGroup;
import org.andian.portal.campaign.quota.ShareTable.Entry;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Door: which bodies take on which part of a campaign's task, as one number or from one to another.
 * The city's office hands shares down to any body of the city, a district's office to those of its
 * district; a share may be a part of another. What does not add up is told, and never refused.
 */
@Stateless
public class BodyShares {

    private static final String OBJECT = "share ";
    private static final int ALL_GROUPS = 0;

    @Inject private Campaigns campaigns;

    @Inject private VerifiedTable verified;

    @Inject private ShareTable table;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /**
     * Those the caller sees: of bodies in districts whose figures are the caller's, by district and
     * name.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN also of one outside the caller's reach
     */
    public List<BodyShare> list(Scope scope, String campaign) {
        CampaignFile file = campaigns.get(scope, campaign);
        QuotaRights rights = QuotaRights.of(scope, file.campaign());
        List<Entry> all = table.all(file.campaign().id());
        List<Entry> seen = all.stream().filter(one -> sees(rights, file, one)).toList();
        if (seen.isEmpty()) {
            return List.of();
        }
        List<VerifiedTable.Count> counts =
                file.campaign().hasDetectors() ? verified.counts(scope, file) : List.of();
        Map<Long, List<ShareChange>> changes = table.changes(file.campaign().id());
        return seen.stream().map(one -> share(file, rights, one, all, counts, changes)).toList();
    }

    private static boolean sees(QuotaRights rights, CampaignFile file, Entry entry) {
        String path = entry.body().districtPath();
        return rights.seesWhole(path)
                || file.group(entry.groupSeq())
                        .filter(group -> rights.sees(path, group))
                        .isPresent();
    }

    private static BodyShare share(
            CampaignFile file,
            QuotaRights rights,
            Entry entry,
            List<Entry> all,
            List<VerifiedTable.Count> counts,
            Map<Long, List<ShareChange>> changes) {
        Integer done = file.campaign().hasDetectors() ? done(file, entry, counts) : null;
        return new BodyShare(
                entry.id(),
                entry.body().id(),
                entry.body().name(),
                entry.body().district(),
                entry.body().department(),
                entry.groupSeq(),
                entry.parentId(),
                entry.range(),
                done,
                done == null ? null : entry.range().mark(done),
                parts(entry, all),
                entry.demo(),
                rights.mayHandDown(entry.body().districtPath()),
                entry.version(),
                changes.getOrDefault(entry.id(), List.of()));
    }

    private static Integer done(CampaignFile file, Entry entry, List<VerifiedTable.Count> counts) {
        return counts.stream()
                .filter(one -> one.districtPath().startsWith(entry.body().districtPath()))
                .filter(one -> isOf(entry.body(), one.department()))
                .filter(one -> isIn(file, entry.groupSeq(), one.venueGroup()))
                .mapToInt(VerifiedTable.Count::verified)
                .sum();
    }

    private static boolean isOf(SharingBody body, String department) {
        return body.department() == null || body.department().equals(department);
    }

    private static boolean isIn(CampaignFile file, int groupSeq, String venueGroup) {
        return groupSeq == ALL_GROUPS
                || file.group(groupSeq)
                        .map(ScopeGroup::counted)
                        .filter(counted -> counted.contains(venueGroup))
                        .isPresent();
    }

    private static Integer parts(Entry entry, List<Entry> all) {
        List<Entry> parts =
                all.stream().filter(one -> Objects.equals(one.parentId(), entry.id())).toList();
        return parts.isEmpty()
                ? null
                : Integer.valueOf(parts.stream().mapToInt(one -> one.range().least()).sum());
    }

    /**
     * The bodies to which the caller may hand shares down, by name; none for who may not.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN also of one outside the caller's reach
     */
    public List<SharingBody> bodies(Scope scope, String campaign) {
        Campaign of = campaigns.get(scope, campaign).campaign();
        QuotaRights rights = QuotaRights.of(scope, of);
        return table.bodies(of).stream()
                .filter(body -> rights.mayHandDown(body.districtPath()))
                .toList();
    }

    /**
     * Hands a share down.
     *
     * @return its number
     * @throws Refusal NO_SUCH_CAMPAIGN, NO_SUCH_GROUP, NO_SUCH_BODY also of one that is not the
     *     caller's, NO_SUCH_SHARE of the one it is a part of, SHARE_OF_ITSELF, SHARED_ALREADY
     */
    public long add(Scope scope, String campaign, NewShare wanted) {
        scope.require(BodyShares::isOffice, "hand down shares");
        CampaignFile file = campaigns.get(scope, campaign);
        boolean isGroup =
                wanted.groupSeq() == ALL_GROUPS || file.group(wanted.groupSeq()).isPresent();
        if (!isGroup) {
            throw new Refusal(CampaignReason.NO_SUCH_GROUP, wanted.groupSeq(), campaign);
        }
        SharingBody body =
                bodies(scope, campaign).stream()
                        .filter(one -> one.id() == wanted.bodyId())
                        .findFirst()
                        .orElseThrow(() -> new Refusal(CampaignReason.NO_SUCH_BODY));
        table.hold(file.campaign());
        List<Entry> all = table.all(file.campaign().id());
        requireFree(all, wanted, body);
        if (wanted.parentId() != null) {
            requireParent(scope, file, all, wanted);
        }
        long id = table.add(file.campaign(), wanted, scope.login(), now());
        audit.done(
                scope.login(),
                "share.add",
                OBJECT + id,
                "body " + body.id() + ", " + wanted.least() + " to " + wanted.most());
        return id;
    }

    private static void requireFree(List<Entry> all, NewShare wanted, SharingBody body) {
        boolean isTaken =
                all.stream()
                        .anyMatch(
                                one ->
                                        one.body().id() == wanted.bodyId()
                                                && one.groupSeq() == wanted.groupSeq());
        if (isTaken) {
            throw new Refusal(CampaignReason.SHARED_ALREADY, body.name());
        }
    }

    private static void requireParent(
            Scope scope, CampaignFile file, List<Entry> all, NewShare wanted) {
        QuotaRights rights = QuotaRights.of(scope, file.campaign());
        Entry parent =
                all.stream()
                        .filter(one -> one.id() == wanted.parentId())
                        .filter(one -> sees(rights, file, one))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(CampaignReason.NO_SUCH_SHARE));
        boolean isSame = parent.body().id() == wanted.bodyId();
        boolean isOfGroup =
                parent.groupSeq() == ALL_GROUPS || parent.groupSeq() == wanted.groupSeq();
        if (isSame || !isOfGroup) {
            throw new Refusal(CampaignReason.SHARE_OF_ITSELF);
        }
    }

    /**
     * @param seen the version the caller looked at
     * @param range what it is from now on; null takes it away
     * @param reason at most 500 characters, must be there
     * @throws Refusal NO_SUCH_CAMPAIGN, NO_SUCH_SHARE also of one that is not the caller's,
     *     SHARE_RANGE, TEXT_MISSING, CHANGED
     */
    public void change(
            Scope scope, String campaign, long id, int seen, Range range, String reason) {
        scope.require(BodyShares::isOffice, "hand down shares");
        if (range != null) {
            NewShare.requireRange(range.least(), range.most());
        }
        String why = CampaignTexts.lines(reason, CampaignTexts.LONGEST_REASON);
        CampaignFile file = campaigns.get(scope, campaign);
        QuotaRights rights = QuotaRights.of(scope, file.campaign());
        table.hold(file.campaign());
        Entry entry =
                table.all(file.campaign().id()).stream()
                        .filter(one -> one.id() == id)
                        .filter(one -> rights.mayHandDown(one.body().districtPath()))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(CampaignReason.NO_SUCH_SHARE));
        ShareChange change = new ShareChange(now(), scope.login(), entry.range(), range, why);
        if (!table.change(entry, seen, change)) {
            throw new Refusal(CampaignReason.CHANGED);
        }
        String after = range == null ? "null" : range.least() + " to " + range.most();
        audit.done(scope.login(), "share.change", OBJECT + id, after + ": " + why);
    }

    private static boolean isOffice(Role role) {
        return role == Role.CITY_OFFICE || role == Role.DISTRICT_OFFICE;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
