package org.andian.portal.assessment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.assessment.rule.AssessmentReason;
import org.andian.portal.assessment.rule.FilingTime;
import org.andian.portal.assessment.rule.Scoring;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.campaign.Campaigns;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Door: what the districts of a campaign come to under a version of its rules, a draft among them,
 * on any day that is past or present. It keeps nothing and changes nothing that was published; for
 * whoever looks over all of the campaign's city.
 */
@Stateless
public class Assessments {

    @Inject private AssessmentGate gate;

    @Inject private Campaigns campaigns;

    @Inject private AssessmentRules rules;

    @Inject private AssessmentFigures figures;

    @Inject private Today today;

    /**
     * @throws Refusal PERIOD, NO_RULES where none holds on the last day, NO_SUCH_VERSION,
     *     NO_SUCH_CAMPAIGN, and for who does not look over all of the city
     */
    public AssessmentResult simulate(Scope scope, AssessmentQuestion question) {
        Campaign campaign = gate.seen(scope, question.campaign());
        gate.requireAll(scope, campaign);
        requirePeriod(question);
        RuleVersion version = version(scope, campaign, question);
        AssessmentFigures.Counted counted =
                figures.of(reach(scope, campaign), campaign, question, version.rules());
        return new AssessmentResult(
                question,
                version,
                Scoring.of(version.rules(), counted.bodies()),
                counted.computedAt());
    }

    /** Who scores gets the figures of all of the city, however narrow his own reach is. */
    private Scope reach(Scope scope, Campaign campaign) {
        return gate.rights(scope, campaign).looksOverAll()
                ? scope
                : new Scope(
                        scope.login(),
                        List.of(
                                new Grant(
                                        Role.CITY_OFFICE,
                                        campaign.cityPath(),
                                        Set.of(),
                                        null,
                                        null)),
                        scope.rights());
    }

    private void requirePeriod(AssessmentQuestion question) {
        LocalDate present = today.date();
        if (question.last().isBefore(question.first()) || question.last().isAfter(present)) {
            throw new Refusal(AssessmentReason.PERIOD, present);
        }
    }

    private RuleVersion version(Scope scope, Campaign campaign, AssessmentQuestion question) {
        if (question.versionId() == null) {
            return rules.inForce(scope, campaign.code(), question.last())
                    .orElseThrow(() -> new Refusal(AssessmentReason.NO_RULES));
        }
        RuleVersion version = rules.get(scope, question.versionId());
        if (version.campaignId() != campaign.id()) {
            throw new Refusal(AssessmentReason.NO_SUCH_VERSION);
        }
        return version;
    }

    /**
     * A district's filings that were due or filed by then, those due first at the head; none of a
     * district outside the caller's reach.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN
     */
    public List<FilingTime> filings(Scope scope, AssessmentQuestion question, long district) {
        Campaign campaign = gate.seen(scope, question.campaign());
        boolean isReached =
                gate.rights(scope, campaign).seesAll()
                        || campaigns.districts(scope, campaign).stream()
                                .anyMatch(one -> one.id() == district);
        return isReached ? figures.filings(scope, campaign, question, district) : List.of();
    }
}
