package org.andian.web.assessment;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.assessment.AssessmentQuestion;
import org.andian.portal.assessment.AssessmentResult;
import org.andian.portal.assessment.AssessmentRules;
import org.andian.portal.assessment.Assessments;
import org.andian.portal.assessment.RankingFile;
import org.andian.portal.assessment.RankingHead;
import org.andian.portal.assessment.Rankings;
import org.andian.portal.assessment.RuleVersion;
import org.andian.portal.assessment.rule.BodyScore;
import org.andian.portal.assessment.rule.FilingMeasure;
import org.andian.portal.assessment.rule.FilingTime;
import org.andian.portal.assessment.rule.RankComparison;
import org.andian.portal.assessment.rule.Ranking;
import org.andian.portal.assessment.rule.RulePoints;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.district.District;
import org.andian.portal.statistic.AxisKey;
import org.andian.portal.statistic.CellKey;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the districts of a campaign come to: published, or simulated on any day for whoever looks
 * over all of the city; beside another version or day, and opened down to what was counted.
 */
@Named("assessmentPage")
@ViewScoped
public class AssessmentPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final String PATH = "/assessment/ranking.xhtml";

    @Inject private transient Campaigns campaigns;

    @Inject private transient AssessmentRules rules;

    @Inject private transient Assessments assessments;

    @Inject private transient Rankings rankings;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Words words;

    @Inject private transient Told told;

    private final AssessmentFilter filter = new AssessmentFilter();
    private String title;

    /** Before the page is shown: what is out of reach does not exist. */
    public void open() {
        getShown();
    }

    /** In order of their start. */
    public List<Campaign> getCampaigns() {
        return readOnce.once("assessmentPage.campaigns", () -> campaigns.list(user.scope()));
    }

    /** The one asked for, else the latest; null where there is none. */
    public Campaign getCampaign() {
        return readOnce.once(
                "assessmentPage.campaign",
                () -> {
                    String asked =
                            filter.getRanking() == null
                                    ? filter.getCampaign()
                                    : getFile().campaign();
                    if (asked != null) {
                        return campaigns.get(user.scope(), asked).campaign();
                    }
                    return getCampaigns().isEmpty() ? null : getCampaigns().getLast();
                });
    }

    private String campaign() {
        return getCampaign().code();
    }

    public boolean isSeesAll() {
        return getCampaign() != null
                && readOnce.once(
                        "assessmentPage.seesAll", () -> rules.seesAll(user.scope(), campaign()));
    }

    public boolean isMayAssess() {
        return getCampaign() != null
                && readOnce.once(
                        "assessmentPage.mayAssess",
                        () -> rules.mayAssess(user.scope(), campaign()));
    }

    /** Newest first. */
    public List<RuleVersion> getVersions() {
        return getCampaign() == null
                ? List.of()
                : readOnce.once(
                        "assessmentPage.versions", () -> rules.list(user.scope(), campaign()));
    }

    /** The latest first. */
    public List<RankingHead> getPublished() {
        return getCampaign() == null
                ? List.of()
                : readOnce.once(
                        "assessmentPage.published", () -> rankings.list(user.scope(), campaign()));
    }

    /** The published one that is shown; null where a simulation is, or nothing. */
    public RankingFile getFile() {
        return readOnce.once("assessmentPage.file", this::file);
    }

    private RankingFile file() {
        if (filter.getRanking() != null) {
            return rankings.get(user.scope(), filter.getRanking());
        }
        return isSeesAll() || getPublished().isEmpty()
                ? null
                : rankings.get(user.scope(), getPublished().getFirst().id());
    }

    /** What is simulated; null where a published one is shown, or no rules hold. */
    public AssessmentResult getResult() {
        return readOnce.once("assessmentPage.result", this::result);
    }

    private AssessmentResult result() {
        if (getFile() != null || !isSeesAll()) {
            return null;
        }
        AssessmentQuestion question = filter.question(getCampaign(), words.today());
        boolean isRuled =
                filter.getVersion() != null
                        || getVersions().stream().anyMatch(one -> one.holds(question.last()));
        return isRuled ? assessments.simulate(user.scope(), question) : null;
    }

    /** The days of what is shown; null where nothing is. */
    public AssessmentQuestion getQuestion() {
        RankingFile file = getFile();
        if (file != null) {
            RankingHead head = file.head();
            return new AssessmentQuestion(
                    file.campaign(), head.versionId(), head.first(), head.last());
        }
        return getResult() == null ? null : getResult().question();
    }

    public RuleVersion getVersion() {
        if (getFile() != null) {
            return getFile().version();
        }
        return getResult() == null ? null : getResult().version();
    }

    public Instant getComputedAt() {
        if (getFile() != null) {
            return getFile().head().computedAt();
        }
        return getResult() == null ? null : getResult().computedAt();
    }

    /** Null where nothing is published and nothing can be simulated. */
    public Ranking getShown() {
        if (getFile() != null) {
            return getFile().ranking();
        }
        return getResult() == null ? null : getResult().ranking();
    }

    public List<BodyScore> getScores() {
        return getShown() == null ? List.of() : getShown().scores();
    }

    /** Places in the latest published ranking before this one's last day. */
    private Map<Long, Integer> before() {
        return readOnce.once(
                "assessmentPage.before",
                () -> {
                    Map<Long, Integer> places = new HashMap<>();
                    rankings.before(user.scope(), campaign(), getQuestion().last())
                            .ifPresent(
                                    file ->
                                            file.ranking()
                                                    .scores()
                                                    .forEach(
                                                            score ->
                                                                    places.put(
                                                                            score.body(),
                                                                            score.place())));
                    return places;
                });
    }

    /** Null where there was none. */
    public Integer placeBefore(BodyScore score) {
        return before().get(score.body());
    }

    /** The body whose rules are shown; null for none. */
    public BodyScore getDetail() {
        return filter.getOpened() == null || getShown() == null
                ? null
                : getShown().find(filter.getOpened()).orElse(null);
    }

    /** Whether the reader may open what the body's figures count. */
    public boolean isReached() {
        return readOnce.once(
                "assessmentPage.reached",
                () ->
                        campaigns.districts(user.scope(), getCampaign()).stream()
                                .map(District::id)
                                .anyMatch(id -> id.equals(filter.getOpened())));
    }

    /** The query part of the address that opens what a rule counted; null where it is not rows. */
    public String records(RulePoints one) {
        if (!one.figure().isMeasured() || FilingMeasure.of(one.rule().measure()).isPresent()) {
            return null;
        }
        AssessmentQuestion question = getQuestion();
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("from", question.first());
        parts.put("to", question.last());
        parts.put("campaign", question.campaign());
        parts.put("indicators", one.rule().measure());
        parts.put("district", getCampaign().cityId());
        parts.put(
                "cell",
                new CellKey(
                        filter.getOpenedText(),
                        AxisKey.ALL,
                        one.rule().measure(),
                        CellKey.Part.NUMERATOR,
                        CellKey.Span.CURRENT));
        return Typed.query(parts);
    }

    public boolean isOfFilings(RulePoints one) {
        return FilingMeasure.of(one.rule().measure()).isPresent();
    }

    /** Those of the opened body; none where the reader does not reach it. */
    public List<FilingTime> getFilings() {
        return getDetail() == null || !isReached()
                ? List.of()
                : readOnce.once(
                        "assessmentPage.filings",
                        () -> assessments.filings(user.scope(), getQuestion(), filter.getOpened()));
    }

    /** What differs between what is compared with and what is simulated. */
    public List<RankComparison.Change> getChanges() {
        return getOther() == null
                ? List.of()
                : RankComparison.of(getOther().ranking(), getResult().ranking());
    }

    public List<RankComparison.RuleChange> getRuleChanges() {
        return getOther() == null
                ? List.of()
                : RankComparison.of(getOther().version().rules(), getResult().version().rules());
    }

    /** The simulation that is compared with; null where none is asked for. */
    public AssessmentResult getOther() {
        return readOnce.once("assessmentPage.other", this::other);
    }

    private AssessmentResult other() {
        AssessmentResult result = getResult();
        if (result == null) {
            return null;
        }
        AssessmentQuestion question =
                filter.other(result.question(), result.version().id(), words.today());
        return question == null ? null : assessments.simulate(user.scope(), question);
    }

    /** Whether what is simulated can be published as it is. */
    public boolean isMayPublish() {
        return isMayAssess()
                && getResult() != null
                && !getResult().version().isDraft()
                && !getScores().isEmpty();
    }

    public String publish() {
        long id = rankings.publish(user.scope(), getResult().question(), title, false);
        told.done("assessment.published");
        return told.redirect(address(id));
    }

    static String address(long id) {
        return PATH + "?ranking=" + id;
    }

    /** Whether it waits to be made final by the reader's office. */
    public boolean isMayFreeze() {
        return isMayAssess()
                && getFile() != null
                && !getFile().head().isFrozen()
                && getFile().head().open() == 0
                && !getFile().head().takesAppeals(words.today());
    }

    public String freeze() {
        RankingHead head = getFile().head();
        rankings.freeze(user.scope(), head.id(), head.version());
        told.done("assessment.frozen");
        return told.redirect(address(head.id()));
    }

    /** The query part of the address that opens a body's rules beside what is shown. */
    public String addressOf(BodyScore score) {
        return filter.addressOf(campaign(), score.body());
    }

    /** Whether a filing was in time, of one of {@link #getFilings}. */
    public String state(FilingTime filing) {
        return filing.measure(Instant.MAX).map(FilingMeasure::name).orElse("");
    }

    /** As the page's address has it. */
    public String selection() {
        return filter.address(getCampaign() == null ? null : campaign());
    }

    public AssessmentFilter getFilter() {
        return filter;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = Typed.text(title);
    }
}
