package org.andian.portal.campaign.excuse;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignFile;
import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.campaign.NewQuota;
import org.andian.portal.campaign.QuotaCell;
import org.andian.portal.campaign.QuotaRights;
import org.andian.portal.campaign.Quotas;
import org.andian.portal.campaign.ScopeGroup;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.SqlFailure;
import org.andian.portal.text.PlainText;

import java.util.List;
import java.util.Optional;

/**
 * Door: premises where nothing can be installed. Offices say so of premises in their reach; the
 * city's office grants or refuses it. Granted, it takes the premises out of the task of its county
 * or zone, by group and as a whole where there is one, as a change of the tasks that has its line
 * of history; ended, it is given back. Tasks below the county are their office's own.
 */
@Stateless
public class Excuses {

    private static final int LONGEST = 500;
    private static final int LONGEST_OF_TASKS = 200;
    private static final String ACT = "answer where nothing can be installed";

    @Inject private Campaigns campaigns;

    @Inject private Quotas quotas;

    @Inject private ExcuseRows rows;

    @Inject private Audit audit;

    /**
     * What is said of a premises.
     *
     * @param note what was found there, at most 500 characters
     * @param demo made by the example, not by people
     * @throws Refusal EXCUSE_NOTE
     */
    public record Wish(String premises, ExcuseCause cause, String note, boolean demo) {

        public Wish {
            note = PlainText.lines(note);
            if (cause == null || note == null || note.isEmpty() || note.length() > LONGEST) {
                throw new Refusal(CampaignReason.EXCUSE_NOTE, LONGEST);
            }
        }
    }

    /**
     * Of premises in the caller's reach, those to be answered first; at most 1000.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN
     */
    public List<Excuse> list(Scope scope, String campaign) {
        return rows.list(
                scope.premises("p"), "u.campaign_id = ?", List.of(of(scope, campaign).id()));
    }

    /** Whether the caller may say so of any premises. */
    public boolean mayAsk(Scope scope) {
        return scope.may(Role::mayKeepCampaignRegisters);
    }

    /**
     * Whether the caller grants or refuses it.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN
     */
    public boolean mayAnswer(Scope scope, String campaign) {
        return answers(scope, of(scope, campaign));
    }

    /**
     * It waits for the city's office; what that office says itself is granted at once.
     *
     * @return its number
     * @throws Refusal NO_SUCH_CAMPAIGN, EXCUSE_PLAIN of a campaign without detectors,
     *     NO_SUCH_PREMISES, OUT_OF_SCOPE, EXCUSED_ALREADY
     */
    public long ask(Scope scope, String campaign, Wish wish) {
        scope.require(Role::mayKeepCampaignRegisters, "say that nothing can be installed");
        CampaignFile file = campaigns.get(scope, campaign);
        Campaign present = file.campaign();
        if (!present.hasDetectors()) {
            throw new Refusal(CampaignReason.EXCUSE_PLAIN, campaign);
        }
        String code = wish.premises() == null ? "" : wish.premises();
        ExcuseRows.Place place =
                rows.place(scope.premises("p", Role::mayKeepCampaignRegisters), present.id(), code)
                        .orElseThrow(() -> new Refusal(CampaignReason.NO_SUCH_PREMISES, code));
        int group =
                Optional.ofNullable(place.counted())
                        .flatMap(file::counting)
                        .map(ScopeGroup::seq)
                        .orElseThrow(
                                () -> new Refusal(CampaignReason.OUT_OF_SCOPE, code, campaign));
        long id = added(present, place, group, wish, scope.login());
        audit.done(
                scope.login(), "excuse.ask", object(campaign, place.code()), wish.cause().name());
        if (answers(scope, present)) {
            answer(scope, id, true, null);
        }
        return id;
    }

    private long added(
            Campaign campaign, ExcuseRows.Place place, int group, Wish wish, String login) {
        try {
            return rows.add(campaign.id(), place, group, wish, login);
        } catch (SqlFailure taken) {
            throw taken.isDuplicate()
                    ? new Refusal(CampaignReason.EXCUSED_ALREADY, place.code())
                    : taken;
        }
    }

    /**
     * @param answer at most 500 characters, null for nothing; a refusal says why
     * @throws Refusal NO_SUCH_EXCUSE, EXCUSE_ANSWERED, EXCUSE_NOTE
     */
    public void answer(Scope scope, long id, boolean granted, String answer) {
        String said = PlainText.lines(answer);
        boolean isMissing = said == null || said.isEmpty();
        if (isMissing && !granted || !isMissing && said.length() > LONGEST) {
            throw new Refusal(CampaignReason.EXCUSE_NOTE, LONGEST);
        }
        String campaign = held(scope, id);
        Excuse excuse = get(scope, id);
        ExcuseState state = granted ? ExcuseState.GRANTED : ExcuseState.REFUSED;
        if (!rows.answer(id, state, isMissing ? null : said, scope.login())) {
            throw new Refusal(CampaignReason.EXCUSE_ANSWERED);
        }
        if (granted) {
            int ofGroup = shift(scope, campaign, excuse, excuse.groupSeq(), -1);
            int ofWhole = shift(scope, campaign, excuse, QuotaCell.WHOLE, -1);
            rows.lowered(id, -ofGroup, -ofWhole);
        }
        audit.done(
                scope.login(),
                granted ? "excuse.grant" : "excuse.refuse",
                object(campaign, excuse.premisesCode()),
                isMissing ? null : said);
    }

    /**
     * Something can be installed there after all: the tasks are what they were, by as much as they
     * were lowered.
     *
     * @throws Refusal NO_SUCH_EXCUSE, EXCUSE_ANSWERED where it holds no more
     */
    public void end(Scope scope, long id) {
        String campaign = held(scope, id);
        Excuse excuse = get(scope, id);
        if (!rows.end(id, scope.login())) {
            throw new Refusal(CampaignReason.EXCUSE_ANSWERED);
        }
        shift(scope, campaign, excuse, excuse.groupSeq(), excuse.offGroup());
        shift(scope, campaign, excuse, QuotaCell.WHOLE, excuse.offWhole());
        audit.done(scope.login(), "excuse.end", object(campaign, excuse.premisesCode()), null);
    }

    /**
     * @return by how much the task was changed: nothing where there is none, or none is left
     */
    private int shift(Scope scope, String campaign, Excuse excuse, int group, int by) {
        long id = of(scope, campaign).id();
        long district = rows.district(excuse.id());
        Optional<Integer> task = rows.task(id, district, group);
        if (by == 0 || task.isEmpty() || task.get() + by < 0) {
            return 0;
        }
        String reason = excuse.premisesCode() + ": " + excuse.note().replace("\n", " ");
        quotas.set(
                scope,
                new NewQuota(
                        campaign,
                        district,
                        group,
                        task.get(),
                        task.get() + by,
                        reason.substring(0, Math.min(reason.length(), LONGEST_OF_TASKS)),
                        excuse.demo()));
        return by;
    }

    private Excuse get(Scope scope, long id) {
        return rows.list(scope.premises("p"), "u.id = ?", List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(CampaignReason.NO_SUCH_EXCUSE));
    }

    /** The campaign of one the caller answers. */
    private String held(Scope scope, long id) {
        String campaign =
                rows.campaign(id).orElseThrow(() -> new Refusal(CampaignReason.NO_SUCH_EXCUSE));
        get(scope, id);
        if (!answers(scope, of(scope, campaign))) {
            throw scope.refusal(ACT);
        }
        return campaign;
    }

    private static boolean answers(Scope scope, Campaign campaign) {
        return scope.rights() == Rights.ALL && QuotaRights.of(scope, campaign).isCityOffice();
    }

    private Campaign of(Scope scope, String campaign) {
        return campaigns.get(scope, campaign).campaign();
    }

    private static String object(String campaign, String premises) {
        return "excuse " + campaign + " " + premises;
    }
}
