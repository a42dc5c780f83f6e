package org.andian.web.local;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.Person;
import org.andian.portal.alarm.AlarmQuery;
import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.alarm.Alarms;
import org.andian.portal.hazard.GradeWish;
import org.andian.portal.hazard.HazardDetails;
import org.andian.portal.hazard.HazardSource;
import org.andian.portal.hazard.proposal.Proposal;
import org.andian.portal.hazard.proposal.ProposalDesk;
import org.andian.portal.hazard.proposal.ProposalQuery;
import org.andian.portal.hazard.proposal.Proposals;
import org.andian.portal.hazard.proposal.Verdict;
import org.andian.portal.scope.Scope;
import org.andian.portal.telling.ChainStep;
import org.andian.portal.telling.Errands;
import org.andian.portal.telling.Tellings;
import org.andian.web.local.DemoAct.Kind;

import java.util.Map;
import java.util.Optional;

/**
 * Deals with alarms that a demo's devices have raised, whichever there are: the newest first, and
 * nothing is done where there are none.
 */
@RequestScoped
public class DemoAlarms implements DemoDeeds {

    private static final String WORDS = "words";

    @Inject private Accounts accounts;

    @Inject private Alarms alarms;

    @Inject private Tellings tellings;

    @Inject private Errands errands;

    @Inject private Proposals proposals;

    @Inject private ProposalDesk desk;

    @Override
    public Map<Kind, Deed> deeds() {
        return Map.of(
                Kind.CALL, Deed.only(this::call),
                Kind.REMARK, Deed.only(this::remark),
                Kind.ASSIGN, Deed.only(this::assign),
                Kind.MAKE, this::make,
                Kind.DISMISS, Deed.only(this::dismiss));
    }

    private void call(DemoStep step) {
        DemoAct act = step.act();
        alarm(step)
                .ifPresent(
                        alarm ->
                                tellings.called(
                                        step.by(), alarm, act.need("reached"), act.text(WORDS)));
    }

    private void remark(DemoStep step) {
        alarm(step).ifPresent(alarm -> errands.remark(step.by(), alarm, step.act().need(WORDS)));
    }

    private void assign(DemoStep step) {
        DemoAct act = step.act();
        ChainStep to = ChainStep.valueOf(act.need("step"));
        alarm(step)
                .ifPresent(
                        alarm ->
                                errands.candidates(step.by(), alarm).stream()
                                        .filter(one -> one.step() == to)
                                        .skip(act.number("person"))
                                        .findFirst()
                                        .ifPresent(
                                                one ->
                                                        errands.assign(
                                                                step.by(),
                                                                alarm,
                                                                one.accountId(),
                                                                act.text(WORDS))));
    }

    /** Of those that the account named sees, else the one who acts. */
    private Optional<Long> alarm(DemoStep step) {
        String seenBy = step.act().text("seenBy");
        Scope reach =
                seenBy == null
                        ? step.by()
                        : accounts.find(seenBy).map(Person::scope).orElse(step.by());
        return alarms.page(reach, AlarmQuery.all().rows(step.act().number("which"), 1)).stream()
                .map(AlarmRow::id)
                .findFirst();
    }

    private Long make(DemoStep step) {
        DemoAct act = step.act();
        return waiting(step)
                .map(
                        one ->
                                desk.make(
                                        step.by(),
                                        one.alarm(),
                                        new HazardDetails(
                                                act.need("kind"),
                                                act.need("what"),
                                                null,
                                                one.position(),
                                                act.text("measures"),
                                                null,
                                                null,
                                                HazardSource.ALARM,
                                                step.day(),
                                                act.need("finder")),
                                        GradeWish.NONE))
                .orElse(null);
    }

    private void dismiss(DemoStep step) {
        waiting(step)
                .ifPresent(
                        one ->
                                desk.dismiss(
                                        step.by(),
                                        one.alarm(),
                                        Verdict.valueOf(step.act().need("verdict")),
                                        step.act().text(WORDS)));
    }

    private Optional<Proposal> waiting(DemoStep step) {
        return proposals
                .page(step.by(), ProposalQuery.waiting(), step.act().number("which"), 1)
                .stream()
                .filter(one -> one.alarm() > 0)
                .findFirst();
    }
}
