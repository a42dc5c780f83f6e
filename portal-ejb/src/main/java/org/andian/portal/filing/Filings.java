package org.andian.portal.filing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Door: what campaigns have filed, as far as the caller sees it: who receives all of it, who files
 * his own, who supervises a district what it and all below it files.
 */
@Stateless
public class Filings {

    /** What was due so long ago nobody waits for any more, though it stands on the board. */
    private static final int BEHIND_DAYS = 365;

    private static final Comparator<FilingRow> BY_DAY =
            Comparator.comparing(FilingRow::dueOn)
                    .thenComparing(FilingRow::campaign)
                    .thenComparing(FilingRow::path)
                    .thenComparing(row -> row.key().ruleId());

    @Inject private Campaigns campaigns;

    @Inject private FilingTable table;

    @Inject private FilingDrafts drafts;

    @Inject private FilingHold hold;

    @Inject private FilingPowers powers;

    @Inject private Today today;

    /** Campaigns in the caller's reach that have anything filed, by their start. */
    public List<Campaign> campaigns(Scope scope) {
        if (!scope.mayRead(Role::maySeeFilings)) {
            return List.of();
        }
        return campaigns.list(scope).stream()
                .filter(campaign -> !table.rules(campaign.id()).isEmpty())
                .toList();
    }

    /**
     * @throws Refusal NO_SUCH_CAMPAIGN
     */
    public FilingBoard board(Scope scope, String campaign) {
        scope.requireToRead(Role::maySeeFilings, "read filings");
        CampaignFile file = campaigns.get(scope, campaign);
        FilingParties parties = new FilingParties(file);
        BoardMaker maker = table.maker(file);
        return maker.board(
                maker.owed().stream().filter(row -> isSeen(scope, parties, row)).toList());
    }

    private static boolean isSeen(Scope scope, FilingParties parties, FilingRow row) {
        return parties.sees(scope, row.path(), row.key().department());
    }

    /** What the caller's own bodies still have to hand in, from a month before its day on. */
    public List<FilingRow> owed(Scope scope) {
        LocalDate day = today.date();
        return owedBetween(scope, day.minusDays(BEHIND_DAYS), day.plusDays(Punctuality.AHEAD_DAYS));
    }

    private List<FilingRow> owedBetween(Scope scope, LocalDate first, LocalDate last) {
        return own(scope, first, last).stream().filter(row -> row.state().isOwed()).toList();
    }

    /** What the caller's own bodies file, however it stands, between two days, both inclusive. */
    public List<FilingRow> own(Scope scope, LocalDate first, LocalDate last) {
        List<FilingRow> own = new ArrayList<>();
        if (!scope.mayRead(Role::mayHandleFilings)) {
            return own;
        }
        for (Campaign campaign : campaigns.list(scope)) {
            if (!table.asks(campaign.id(), first, last)) {
                continue;
            }
            CampaignFile file = campaigns.get(scope, campaign.code());
            FilingParties parties = new FilingParties(file);
            all(file).stream()
                    .filter(row -> !row.dueOn().isBefore(first) && !row.dueOn().isAfter(last))
                    .filter(row -> parties.filesToRead(scope, row.path(), row.key().department()))
                    .forEach(own::add);
        }
        own.sort(BY_DAY);
        return own;
    }

    /** What those who file to the caller have not handed in though its day is over. */
    public List<FilingRow> late(Scope scope) {
        LocalDate day = today.date();
        LocalDate first = day.minusDays(BEHIND_DAYS);
        List<FilingRow> late = new ArrayList<>();
        if (!scope.mayRead(Role::mayHandleFilings)) {
            return late;
        }
        for (Campaign campaign : campaigns.list(scope)) {
            if (table.asks(campaign.id(), first, day.minusDays(1))) {
                late.addAll(late(scope, campaigns.get(scope, campaign.code()), first));
            }
        }
        late.sort(BY_DAY);
        return late;
    }

    private List<FilingRow> late(Scope scope, CampaignFile file, LocalDate first) {
        if (!new FilingParties(file).receivesToRead(scope)) {
            return List.of();
        }
        LocalDate day = today.date();
        return table.maker(file).owed().stream()
                .filter(row -> row.firstSubmittedAt() == null && row.state().isOwed())
                .filter(row -> row.dueOn().isBefore(day) && !row.dueOn().isBefore(first))
                .toList();
    }

    /** Those that go to who receives, and those that go into these. */
    private List<FilingRow> all(CampaignFile file) {
        List<FilingRow> all = new ArrayList<>(table.maker(file).owed());
        all.addAll(table.belowOf(file.campaign().id()));
        return all;
    }

    /** What lies with the caller to be received, the latest handed in at the head. */
    public List<FilingRow> received(Scope scope) {
        if (!scope.mayRead(Role::mayHandleFilings)) {
            return List.of();
        }
        Map<String, Optional<FilingParties>> known = new HashMap<>();
        return table.inState(FilingState.SUBMITTED).stream()
                .filter(
                        row ->
                                known.computeIfAbsent(row.campaign(), code -> parties(scope, code))
                                        .filter(parties -> hold.receives(scope, parties, row))
                                        .isPresent())
                .toList();
    }

    /**
     * What is due from a day to another, both inclusive, of what the caller sees; by day.
     *
     * @param last not more than 400 days ahead
     */
    public List<FilingRow> calendar(Scope scope, LocalDate first, LocalDate last) {
        List<FilingRow> due = new ArrayList<>();
        for (Campaign campaign : campaigns(scope)) {
            board(scope, campaign.code()).rows().stream()
                    .filter(row -> !row.dueOn().isBefore(first) && !row.dueOn().isAfter(last))
                    .forEach(due::add);
        }
        due.sort(BY_DAY);
        return due;
    }

    /**
     * All that is due in a campaign between two days, both inclusive, whoever owes it: what rooms
     * score that keep what they show within the caller's reach themselves. Each stands under the
     * district that owed it on the last day, also one that was withdrawn since.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN
     */
    public List<FilingRow> whole(Scope scope, String campaign, LocalDate first, LocalDate last) {
        return table.maker(campaigns.get(scope, campaign), last).owed().stream()
                .filter(row -> !row.dueOn().isBefore(first) && !row.dueOn().isAfter(last))
                .toList();
    }

    /** Whether the caller receives what the campaign has filed. */
    public boolean mayReceive(Scope scope, String campaign) {
        return campaigns
                .find(scope, campaign)
                .filter(file -> new FilingParties(file).receives(scope))
                .isPresent();
    }

    /**
     * Whether the caller files, or receives, what that key names: so that he may open it.
     *
     * @param row of a board
     */
    public boolean mayOpen(Scope scope, FilingRow row) {
        return campaigns
                .find(scope, row.campaign())
                .map(FilingParties::new)
                .filter(
                        parties ->
                                parties.receives(scope)
                                        || parties.files(scope, row.path(), row.key().department()))
                .isPresent();
    }

    private Optional<FilingParties> parties(Scope scope, String campaign) {
        return campaigns.find(scope, campaign).map(FilingParties::new);
    }

    /** Empty for one out of reach; what is being written is shown to those who file alone. */
    public Optional<FilingForm> find(Scope scope, long id) {
        if (!scope.mayRead(Role::maySeeFilings)) {
            return Optional.empty();
        }
        return table.find(id)
                .flatMap(
                        row ->
                                campaigns
                                        .find(scope, row.campaign())
                                        .filter(
                                                file ->
                                                        isReached(
                                                                scope,
                                                                new FilingParties(file),
                                                                row))
                                        .map(file -> form(scope, row, file)));
    }

    private boolean isReached(Scope scope, FilingParties parties, FilingRow row) {
        return isSeen(scope, parties, row)
                || row.parentId() != null && hold.receives(scope, parties, row);
    }

    /**
     * @throws Refusal NO_FILING
     */
    public FilingForm get(Scope scope, long id) {
        return find(scope, id).orElseThrow(() -> new Refusal(FilingReason.NO_FILING));
    }

    private FilingForm form(Scope scope, FilingRow row, CampaignFile file) {
        long id = row.id();
        FilingParties parties = new FilingParties(file);
        boolean files = parties.files(scope, row.path(), row.key().department());
        boolean receives = hold.receives(scope, parties, row);
        boolean isShown =
                row.state().isIn()
                        || parties.filesToRead(scope, row.path(), row.key().department());
        FilingRule rule =
                table.rule(row.key().ruleId()).orElseThrow(() -> new Refusal(FilingReason.NO_RULE));
        return new FilingForm(
                row,
                file.campaign(),
                rule,
                isShown ? drafts.sections(id) : List.of(),
                isShown ? drafts.figures(id) : List.of(),
                drafts.remarks(id),
                drafts.steps(id),
                drafts.notices(id),
                drafts.versions(id),
                table.below(id),
                files && row.state().isOpen() ? drafts.gaps(id) : List.of(),
                acts(scope, row, files, receives),
                files && row.state().isOpen(),
                receives && row.firstSubmittedAt() == null && row.state().isOwed());
    }

    private Set<FilingAct> acts(Scope scope, FilingRow row, boolean files, boolean receives) {
        Set<FilingAct> acts = EnumSet.noneOf(FilingAct.class);
        for (FilingAct act : FilingAct.values()) {
            boolean isTheirs = act.isOfReceiver() ? receives : files;
            if (isTheirs
                    && FilingMachine.next(row.state(), act, row.wasReturned()).isPresent()
                    && mayBesides(scope, row, act)) {
                acts.add(act);
            }
        }
        return acts;
    }

    /** What an act asks for beside the role. */
    private boolean mayBesides(Scope scope, FilingRow row, FilingAct act) {
        return switch (act) {
            case SUBMIT -> row.parentId() != null || powers.signs(scope, row);
            case UNLOCK -> powers.unlocks(scope, row.campaignId());
            default -> true;
        };
    }

    /**
     * A version as it was handed in.
     *
     * @throws Refusal NO_FILING, NO_VERSION
     */
    public FilingContent version(Scope scope, long id, int no) {
        get(scope, id);
        return drafts.content(id, no)
                .map(FilingContent::fromJson)
                .orElseThrow(() -> new Refusal(FilingReason.NO_VERSION));
    }

    /**
     * Whether a version's text still has the hash it was kept with.
     *
     * @throws Refusal NO_FILING, NO_VERSION
     */
    public boolean isGenuine(Scope scope, long id, int no) {
        FilingForm form = get(scope, id);
        String hash =
                drafts.content(id, no)
                        .map(FilingContent::sha256)
                        .orElseThrow(() -> new Refusal(FilingReason.NO_VERSION));
        return form.versions().stream()
                .anyMatch(handed -> handed.no() == no && handed.sha256().equals(hash));
    }

    /**
     * What a version has otherwise than an earlier one.
     *
     * @throws Refusal NO_FILING, NO_VERSION
     */
    public List<FilingContent.Change> changes(Scope scope, long id, int no, int since) {
        return version(scope, id, no).changesSince(version(scope, id, since));
    }
}
