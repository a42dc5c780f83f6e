package org.andian.portal.campaign.setup;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.SqlFailure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Door: campaigns that are being set up. The office of a city sets up those of its city; each field
 * is kept as soon as it is left, so that nothing is lost, and of two who write one field the second
 * learns of the first. What is in force is not touched until {@link #putInForce}.
 */
@Stateless
public class CampaignSetups {

    private static final String ACT = "set up campaigns";
    private static final String OBJECT = "setup ";

    @Inject private DraftRows rows;

    @Inject private InForce inForce;

    @Inject private Models models;

    @Inject private SetupCodes codes;

    @Inject private Release release;

    @Inject private SetupGapList gapList;

    @Inject private Campaigns campaigns;

    @Inject private Districts districts;

    @Inject private Audit audit;

    /** Whether the caller sets up campaigns of any city. */
    public boolean maySetUp(Scope scope) {
        return scope.may(Role::maySetUpCampaigns) && !cities(scope).isEmpty();
    }

    /** Whether the caller changes the campaigns of this city. */
    public boolean maySetUp(Scope scope, Campaign campaign) {
        return SetupReach.acts(scope, campaign.cityPath());
    }

    /** The cities whose campaigns the caller sets up. */
    public List<District> cities(Scope scope) {
        return districts.list(scope).stream()
                .filter(one -> "city".equals(one.level()) && one.code() != null)
                .filter(one -> SetupReach.acts(scope, one.path()))
                .toList();
    }

    /** The shipped notices, and the campaigns the caller sees; in the order of their start. */
    public List<SetupModel> models(Scope scope) {
        scope.requireToRead(Role::maySetUpCampaigns, ACT);
        return models.list(campaigns.list(scope));
    }

    /** Those that are worked on, the last changed first. */
    public List<SetupDraft> drafts(Scope scope) {
        return rows.open(SetupReach.reading(scope));
    }

    /** Also one that is in force or dropped; empty out of the caller's reach. */
    public Optional<SetupDraft> find(Scope scope, long id) {
        return rows.find(id).filter(one -> SetupReach.reads(scope, one.cityPath()));
    }

    /**
     * @throws Refusal NO_SUCH_DRAFT
     */
    public SetupContent content(Scope scope, long id) {
        return rows.content(seen(scope, id).id());
    }

    /**
     * What a field takes; empty where people write it.
     *
     * @throws Refusal NO_SUCH_DRAFT
     */
    public List<SetupChoice> choices(Scope scope, long id, SetupSource source) {
        return codes.of(source, seen(scope, id).cityPath());
    }

    /**
     * @param cityCode of a city of {@link #cities}
     * @param model code of a campaign of {@link #models}; null for a blank one
     * @param startsOn by which the model's days are moved; null leaves them out
     * @return the draft's number
     * @throws Refusal SETUP_CITY, NO_SUCH_CAMPAIGN of the model
     */
    public long begin(
            Scope scope, String cityCode, String model, LocalDate startsOn, boolean demo) {
        scope.require(Role::maySetUpCampaigns, ACT);
        District city =
                cities(scope).stream()
                        .filter(one -> one.code().equals(cityCode))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(CampaignReason.SETUP_CITY));
        Models.Source source = models.source(campaigns.list(scope), model);
        boolean isSameCity = cityCode.equals(source.cityCode());
        long id =
                rows.add(
                        new DraftRows.Begun(
                                source.origin(),
                                null,
                                source.campaignId(),
                                cityCode,
                                scope.login(),
                                demo));
        rows.write(id, SetupShift.model(source.content(), startsOn, isSameCity));
        audit.done(scope.login(), "setup.begin", OBJECT + id, begun(city, model));
        return id;
    }

    private static String begun(District city, String model) {
        return "city " + city.code() + (model == null ? "" : " from " + model);
    }

    /**
     * A change of a campaign in force: the draft that is open for it, else a new one.
     *
     * @return its number
     * @throws Refusal NO_SUCH_CAMPAIGN, CHANGED
     */
    public long change(Scope scope, String campaign) {
        Campaign present = campaigns.get(scope, campaign).campaign();
        if (!SetupReach.acts(scope, present.cityPath())) {
            throw scope.refusal(ACT);
        }
        Optional<SetupDraft> open = rows.openOf(present.id());
        if (open.isPresent()) {
            return open.get().id();
        }
        long id = changing(scope, present);
        rows.write(id, inForce.of(present.id()));
        audit.done(scope.login(), "setup.begin", OBJECT + id, "change of " + campaign);
        return id;
    }

    /** Of two who begin at once the second finds the draft of the first when he looks again. */
    private long changing(Scope scope, Campaign present) {
        try {
            return rows.add(
                    new DraftRows.Begun(
                            SetupOrigin.CHANGE,
                            present.id(),
                            null,
                            models.city(present.id()),
                            scope.login(),
                            false));
        } catch (SqlFailure meanwhile) {
            throw meanwhile.isDuplicate() ? new Refusal(CampaignReason.CHANGED) : meanwhile;
        }
    }

    /**
     * Keeps one field at once.
     *
     * @param path such as {@code notice.nameZh} or {@code phase.3.startsOn}
     * @param seen what stood there when the caller began to write; null or empty for nothing
     * @return what is kept, empty for nothing
     * @throws Refusal NO_SUCH_DRAFT, DRAFT_ENDED, DRAFT_CHANGED, SETUP_FIELD, or as the field
     *     refuses what is written: SETUP_LONG, SETUP_DAY, SETUP_NUMBER, SETUP_CODE, SETUP_CHOICE
     */
    public String keep(Scope scope, long id, String path, String seen, String written) {
        SetupDraft draft = held(scope, id);
        SetupContent content = rows.content(id);
        SetupField field = field(content, path);
        if (field == SetupField.CODE && draft.campaignId() != null) {
            throw new Refusal(CampaignReason.SETUP_FIELD);
        }
        String before = content.values().getOrDefault(path, "");
        if (!before.equals(seen == null ? "" : seen)) {
            throw new Refusal(CampaignReason.DRAFT_CHANGED, before.isEmpty() ? "—" : before);
        }
        String said = field.cleaned(written);
        codes.require(field, said, before, draft.cityPath());
        if (!said.equals(before)) {
            rows.write(id, path, said, scope.login());
        }
        return said;
    }

    private static SetupField field(SetupContent content, String path) {
        return SetupField.at(path)
                .filter(field -> isThere(content, field, path))
                .orElseThrow(() -> new Refusal(CampaignReason.SETUP_FIELD));
    }

    private static boolean isThere(SetupContent content, SetupField field, String path) {
        return field.section().isList()
                ? content.lines(field.section()).stream()
                        .anyMatch(line -> field.path(line).equals(path))
                : field.path().equals(path);
    }

    /**
     * @return the new line's number
     * @throws Refusal NO_SUCH_DRAFT, DRAFT_ENDED, SETUP_LINES, SETUP_FIELD of a section without
     *     lines
     */
    public int addLine(Scope scope, long id, SetupSection section) {
        held(scope, id);
        List<Integer> lines = rows.content(id).lines(section);
        if (!section.isList()) {
            throw new Refusal(CampaignReason.SETUP_FIELD);
        }
        int next = lines.isEmpty() ? 1 : lines.getLast() + 1;
        if (lines.size() >= section.most()) {
            throw new Refusal(CampaignReason.SETUP_LINES, section.most());
        }
        rows.write(id, SetupField.of(section).getFirst().path(next), "", scope.login());
        return next;
    }

    /**
     * With all that is said in it; a line that is not there is left so.
     *
     * @throws Refusal NO_SUCH_DRAFT, DRAFT_ENDED
     */
    public void removeLine(Scope scope, long id, SetupSection section, int line) {
        held(scope, id);
        if (section.isList()) {
            rows.remove(id, section.start() + "." + line + ".", scope.login());
        }
    }

    /**
     * What is missing, in the order of the forms, and what other rooms miss of a campaign that is
     * in force.
     *
     * @throws Refusal NO_SUCH_DRAFT
     */
    public List<SetupGap> gaps(Scope scope, long id) {
        return gapList.of(scope, seen(scope, id), rows.content(id));
    }

    /**
     * What would change of the campaign in force; empty for a new one.
     *
     * @throws Refusal NO_SUCH_DRAFT
     */
    public List<SetupChange> changes(Scope scope, long id) {
        SetupDraft draft = seen(scope, id);
        return draft.campaignId() == null
                ? List.of()
                : SetupChange.between(inForce.of(draft.campaignId()), rows.content(id));
    }

    /**
     * Whether a change of it must be explained: the campaign has begun.
     *
     * @throws Refusal NO_SUCH_DRAFT
     */
    public boolean needsExplanation(Scope scope, long id) {
        SetupDraft draft = seen(scope, id);
        return draft.campaignId() != null && release.hasBegun(draft.campaignId());
    }

    /**
     * Holds from now on. What other rooms keep of the model is taken over to a new campaign; of one
     * that is changed what was in force until now is kept as an edition.
     *
     * @param explained why, at most 500 characters; must be said once the campaign has begun
     * @return the campaign's code
     * @throws Refusal NO_SUCH_DRAFT, DRAFT_ENDED, SETUP_GAPS, SETUP_CODE_TAKEN, GROUP_HAS_TASKS,
     *     EXPLANATION_MISSING, NOTHING_CHANGED
     */
    public String putInForce(Scope scope, long id, String explained) {
        SetupDraft draft = held(scope, id);
        SetupContent content = rows.content(id);
        long blocking = gapList.of(scope, draft, content).stream().filter(SetupGap::blocks).count();
        if (blocking > 0) {
            throw new Refusal(CampaignReason.SETUP_GAPS, blocking);
        }
        Release.Done done = release.of(scope, draft, content, explained);
        rows.end(id, SetupState.IN_FORCE, done.campaignId(), scope.login());
        audit.done(scope.login(), "setup.force", "campaign " + done.code(), done.told());
        return done.code();
    }

    /**
     * It is worked on no more; a campaign in force stays as it is.
     *
     * @throws Refusal NO_SUCH_DRAFT, DRAFT_ENDED
     */
    public void drop(Scope scope, long id) {
        SetupDraft draft = held(scope, id);
        rows.end(id, SetupState.DROPPED, draft.campaignId(), scope.login());
        audit.done(scope.login(), "setup.drop", OBJECT + id, null);
    }

    private SetupDraft seen(Scope scope, long id) {
        return find(scope, id).orElseThrow(() -> new Refusal(CampaignReason.NO_SUCH_DRAFT));
    }

    private SetupDraft held(Scope scope, long id) {
        rows.hold(id);
        SetupDraft draft = seen(scope, id);
        if (!SetupReach.acts(scope, draft.cityPath())) {
            throw scope.refusal(ACT);
        }
        if (!draft.isOpen()) {
            throw new Refusal(CampaignReason.DRAFT_ENDED);
        }
        return draft;
    }
}
