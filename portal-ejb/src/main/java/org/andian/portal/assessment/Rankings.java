package org.andian.portal.assessment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.account.person.NaturalPersons;
import org.andian.portal.assessment.rule.AssessmentReason;
import org.andian.portal.assessment.rule.AssessmentTexts;
import org.andian.portal.assessment.rule.Ranking;
import org.andian.portal.audit.Audit;
import org.andian.portal.calendar.WorkCalendar;
import org.andian.portal.campaign.Campaign;
import org.andian.portal.period.Today;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.Settings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Door: rankings as they were published. The office of the campaign's city publishes one, and makes
 * it final once the days for appeals are over and each is answered; not the same person does both.
 * What is published is seen by all who see figures of the city's districts; a final ranking never
 * changes.
 */
@Stateless
public class Rankings {

    private static final String OBJECT = "ranking ";

    @Inject private AssessmentGate gate;

    @Inject private Assessments assessments;

    @Inject private AssessmentRules rules;

    @Inject private RankingBook book;

    @Inject private AppealBook appeals;

    @Inject private NaturalPersons persons;

    @Inject private WorkCalendar calendar;

    @Inject private Settings settings;

    @Inject private Today today;

    @Inject private Clock clock;

    @Inject private Audit audit;

    /**
     * The latest first.
     *
     * @throws Refusal NO_SUCH_CAMPAIGN
     */
    public List<RankingHead> list(Scope scope, String campaign) {
        return book.of(gate.seen(scope, campaign).id());
    }

    /**
     * @throws Refusal NO_SUCH_RANKING
     */
    public RankingFile get(Scope scope, long id) {
        RankingHead head =
                book.find(id).orElseThrow(() -> new Refusal(AssessmentReason.NO_SUCH_RANKING));
        Campaign campaign = gate.seen(scope, head.campaignId(), AssessmentReason.NO_SUCH_RANKING);
        return file(scope, head, campaign);
    }

    private RankingFile file(Scope scope, RankingHead head, Campaign campaign) {
        RuleVersion version = rules.get(scope, head.versionId());
        Ranking ranking = book.ranking(head.id(), version);
        List<Appeal> made = appeals.of(head.id());
        boolean isGenuine =
                !head.isFrozen()
                        || RankingText.hash(head, version, ranking, made).equals(head.hash());
        return new RankingFile(head, campaign.code(), version, ranking, made, isGenuine);
    }

    /** The latest of a campaign whose last day lies before that day: what places moved since. */
    public Optional<RankingFile> before(Scope scope, String campaign, LocalDate day) {
        return list(scope, campaign).stream()
                .filter(head -> head.last().isBefore(day))
                .findFirst()
                .map(head -> get(scope, head.id()));
    }

    /**
     * Publishes what the districts come to under rules that are in force, and takes appeals from
     * then on.
     *
     * @param title at most 100 characters
     * @return its number
     * @throws Refusal TITLE, NO_RULES for a draft, NOBODY, else as of {@link Assessments#simulate}
     */
    public long publish(Scope scope, AssessmentQuestion question, String title, boolean demo) {
        gate.requireOffice(scope, gate.seen(scope, question.campaign()));
        String said = AssessmentTexts.line(title, AssessmentReason.TITLE);
        AssessmentResult result = assessments.simulate(scope, question);
        if (result.version().isDraft()) {
            throw new Refusal(AssessmentReason.NO_RULES);
        }
        if (result.ranking().scores().isEmpty()) {
            throw new Refusal(AssessmentReason.NOBODY);
        }
        LocalDate until =
                calendar.workingDay(today.date(), settings.get(AssessmentKeys.APPEAL_DAYS));
        long id = book.insert(result, said, until, now(), scope.login(), demo);
        audit.done(
                scope.login(),
                "ranking.publish",
                OBJECT + id,
                question.first() + " to " + question.last() + ": " + said);
        return id;
    }

    /**
     * Makes a ranking final, with the hash of all that it says.
     *
     * @param seen the version the caller looked at
     * @throws Refusal CHANGED, FROZEN, APPEALS_COME, APPEALS_OPEN, SAME_PERSON
     */
    public void freeze(Scope scope, long id, int seen) {
        gate.requireRole(scope);
        book.hold(id);
        RankingFile file = get(scope, id);
        gate.requireOffice(scope, gate.seen(scope, file.campaign()));
        RankingHead head = file.head();
        requireReady(scope, head, seen);
        String hash = RankingText.hash(head, file.version(), file.ranking(), file.appeals());
        book.freeze(id, now(), scope.login(), hash);
        audit.done(scope.login(), "ranking.freeze", OBJECT + id, hash);
    }

    private void requireReady(Scope scope, RankingHead head, int seen) {
        if (head.isFrozen()) {
            throw new Refusal(AssessmentReason.FROZEN);
        }
        if (head.version() != seen) {
            throw new Refusal(AssessmentReason.CHANGED);
        }
        if (head.takesAppeals(today.date())) {
            throw new Refusal(AssessmentReason.APPEALS_COME, head.appealUntil());
        }
        if (head.open() > 0) {
            throw new Refusal(AssessmentReason.APPEALS_OPEN, head.open());
        }
        if (persons.isAnySame(
                List.of(head.publishedBy()), persons.behind(scope, "ranking.freeze"))) {
            throw new Refusal(AssessmentReason.SAME_PERSON);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
