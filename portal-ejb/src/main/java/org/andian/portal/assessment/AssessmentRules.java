package org.andian.portal.assessment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.assessment.rule.AssessmentReason;
import org.andian.portal.assessment.rule.AssessmentTexts;
import org.andian.portal.assessment.rule.DistrictTarget;
import org.andian.portal.assessment.rule.FilingMeasure;
import org.andian.portal.assessment.rule.ScoreRule;
import org.andian.portal.assessment.rule.ScoreRules;
import org.andian.portal.audit.Audit;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.indicator.IndicatorInfo;
import org.andian.portal.indicator.Total;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.statistic.Statistics;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Door: the rules by which a campaign's districts are assessed, in versions. One draft at a time is
 * written by who assesses in the campaign; what was put in force never changes. Drafts are seen by
 * whoever looks over all of the city, the others by all who see figures of its districts.
 */
@Stateless
public class AssessmentRules {

    private static final String OBJECT = "assessment ";

    @Inject private AssessmentGate gate;

    @Inject private VersionBook book;

    @Inject private Campaigns campaigns;

    @Inject private Statistics statistics;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /**
     * Newest first.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN
     */
    public List<RuleVersion> list(Scope scope, String campaign) {
        Campaign seen = gate.seen(scope, campaign);
        boolean seesAll = gate.rights(scope, seen).seesAll();
        return book.of(seen.id()).stream()
                .filter(version -> seesAll || !version.isDraft())
                .toList();
    }

    /**
     * @throws Refusal NO_SUCH_VERSION
     */
    public RuleVersion get(Scope scope, long id) {
        RuleVersion version =
                book.find(id).orElseThrow(() -> new Refusal(AssessmentReason.NO_SUCH_VERSION));
        Campaign campaign =
                gate.seen(scope, version.campaignId(), AssessmentReason.NO_SUCH_VERSION);
        if (version.isDraft() && !gate.rights(scope, campaign).seesAll()) {
            throw new Refusal(AssessmentReason.NO_SUCH_VERSION);
        }
        return version;
    }

    /** The version whose rules hold on a day; empty where none does. */
    public Optional<RuleVersion> inForce(Scope scope, String campaign, LocalDate day) {
        return list(scope, campaign).stream().filter(version -> version.holds(day)).findFirst();
    }

    /** Whether the caller writes rules of that campaign, publishes and answers. */
    public boolean mayAssess(Scope scope, String campaign) {
        return gate.rights(scope, gate.seen(scope, campaign)).isOffice();
    }

    /** Whether the caller sees drafts and simulations of that campaign. */
    public boolean seesAll(Scope scope, String campaign) {
        return gate.rights(scope, gate.seen(scope, campaign)).seesAll();
    }

    /** Indicators of which points can be made, as the rooms offer them. */
    public List<IndicatorInfo> measures(Scope scope) {
        return statistics.indicators().stream()
                .filter(info -> info.total() != Total.MEDIAN)
                .toList();
    }

    /**
     * A draft with the rules of the latest version in force; the first of a campaign begins with
     * examples.
     *
     * @return its number
     * @throws Refusal DRAFT_THERE
     */
    public long draft(Scope scope, String campaign, boolean demo) {
        Campaign seen = gate.seen(scope, campaign);
        gate.requireOffice(scope, seen);
        ScoreRules rules =
                book.of(seen.id()).stream()
                        .filter(version -> !version.isDraft())
                        .findFirst()
                        .map(RuleVersion::rules)
                        .orElseGet(RuleTemplate::rules);
        long id = book.draft(seen.id(), rules, demo, now(), scope.login());
        done(scope, "assessment.draft", book.find(id).orElseThrow(), null);
        return id;
    }

    /**
     * Adds or changes a rule of a draft.
     *
     * @param seen the version the caller looked at
     * @param code of the rule that is changed, null for one more
     * @throws Refusal CHANGED, IN_FORCE, NO_SUCH_RULE, CODE_TAKEN, MEASURE, TOO_MANY_RULES
     */
    public void put(Scope scope, long id, int seen, String code, ScoreRule rule) {
        RuleVersion draft = held(scope, id, seen);
        requireMeasure(scope, rule.measure());
        if (code != null) {
            requireRule(draft, code);
        }
        if (!rule.code().equals(code)) {
            requireFree(draft, rule.code());
        }
        if (code == null && draft.rules().rules().size() >= ScoreRules.MOST) {
            throw new Refusal(AssessmentReason.TOO_MANY_RULES, ScoreRules.MOST);
        }
        if (code != null && !rule.code().equals(code)) {
            book.remove(id, code);
        }
        book.put(id, rule);
        book.touched(id);
        done(scope, "assessment.rule", draft, rule.code() + ": " + rule.formula().text());
    }

    private void requireMeasure(Scope scope, String measure) {
        boolean isKnown =
                FilingMeasure.of(measure).isPresent()
                        || measures(scope).stream().anyMatch(info -> info.code().equals(measure));
        if (!isKnown) {
            throw new Refusal(AssessmentReason.MEASURE, measure);
        }
    }

    private static void requireFree(RuleVersion draft, String code) {
        if (draft.rules().find(code).isPresent()) {
            throw new Refusal(AssessmentReason.CODE_TAKEN, code);
        }
    }

    private static ScoreRule requireRule(RuleVersion draft, String code) {
        return draft.rules()
                .find(code)
                .orElseThrow(() -> new Refusal(AssessmentReason.NO_SUCH_RULE));
    }

    /**
     * Takes a rule out of a draft, with what it wants of single districts.
     *
     * @throws Refusal CHANGED, IN_FORCE, NO_SUCH_RULE
     */
    public void remove(Scope scope, long id, int seen, String code) {
        RuleVersion draft = held(scope, id, seen);
        ScoreRule rule = requireRule(draft, code);
        book.remove(id, code);
        book.touched(id);
        done(scope, "assessment.unrule", draft, rule.code() + ": " + rule.name());
    }

    /**
     * What a rule wants of one district; nothing for what it wants of all.
     *
     * @throws Refusal CHANGED, IN_FORCE, NO_SUCH_RULE, NO_SUCH_DISTRICT
     */
    public void target(Scope scope, long id, int seen, DistrictTarget target) {
        RuleVersion draft = held(scope, id, seen);
        requireRule(draft, target.rule());
        Campaign campaign = gate.seen(scope, draft.campaignId(), AssessmentReason.NO_SUCH_VERSION);
        if (campaigns.districts(scope, campaign).stream()
                .noneMatch(district -> district.id() == target.district())) {
            throw new Refusal(AssessmentReason.NO_SUCH_DISTRICT);
        }
        book.target(id, target);
        book.touched(id);
        done(
                scope,
                "assessment.target",
                draft,
                target.rule()
                        + " "
                        + target.district()
                        + ": "
                        + said(target.target())
                        + " / "
                        + said(target.weight()));
    }

    private static String said(BigDecimal number) {
        return number == null ? "-" : number.toPlainString();
    }

    /**
     * Puts a draft in force from a day on, which may lie in the past: later than the version before
     * it.
     *
     * @param explained why the rules are changed
     * @throws Refusal CHANGED, IN_FORCE, NO_POINTS, REASON_MISSING, TOO_EARLY
     */
    public void enforce(Scope scope, long id, int seen, LocalDate from, String explained) {
        Objects.requireNonNull(from, "from");
        RuleVersion draft = held(scope, id, seen);
        draft.rules().requireWhole();
        String why = AssessmentTexts.reason(explained);
        book.of(draft.campaignId()).stream()
                .filter(version -> !version.isDraft())
                .findFirst()
                .filter(last -> !from.isAfter(last.validFrom()))
                .ifPresent(
                        last -> {
                            throw new Refusal(AssessmentReason.TOO_EARLY, last.validFrom());
                        });
        book.enforce(id, from, why, now(), scope.login());
        done(scope, "assessment.enforce", draft, from + ": " + why);
    }

    /**
     * Gives a draft up.
     *
     * @throws Refusal CHANGED, IN_FORCE
     */
    public void discard(Scope scope, long id, int seen) {
        RuleVersion draft = held(scope, id, seen);
        book.discard(id);
        done(scope, "assessment.discard", draft, null);
    }

    /** Locked before anything is read, so that what is read is what stands. */
    private RuleVersion held(Scope scope, long id, int seen) {
        gate.requireRole(scope);
        book.hold(id);
        RuleVersion draft = get(scope, id);
        gate.requireOffice(
                scope, gate.seen(scope, draft.campaignId(), AssessmentReason.NO_SUCH_VERSION));
        if (!draft.isDraft()) {
            throw new Refusal(AssessmentReason.IN_FORCE);
        }
        if (draft.version() != seen) {
            throw new Refusal(AssessmentReason.CHANGED);
        }
        return draft;
    }

    private void done(Scope scope, String action, RuleVersion version, String detail) {
        audit.done(scope.login(), action, OBJECT + version.id(), detail);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
