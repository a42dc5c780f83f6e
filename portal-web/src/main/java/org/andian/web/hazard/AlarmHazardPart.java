package org.andian.web.hazard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.alarm.AlarmRow;
import org.andian.portal.hazard.HazardDesk;
import org.andian.portal.hazard.HazardRow;
import org.andian.portal.hazard.Hazards;
import org.andian.portal.hazard.proposal.Proposal;
import org.andian.portal.hazard.proposal.ProposalDesk;
import org.andian.portal.hazard.proposal.Proposals;
import org.andian.portal.hazard.proposal.Verdict;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.util.List;

/**
 * What an alarm's page says of hazards: the one it tells of, why it tells of none, or the choice.
 */
@Named("alarmHazard")
@RequestScoped
public class AlarmHazardPart {

    @Inject private Hazards hazards;

    @Inject private HazardDesk desk;

    @Inject private Proposals proposals;

    @Inject private ProposalDesk decisions;

    @Inject private CurrentUser user;

    @Inject private ReadOnce readOnce;

    @Inject private Told told;

    private Verdict verdict;
    private String note;

    /** Null where it tells of none. */
    public HazardRow of(Long alarm) {
        return alarm == null
                ? null
                : readOnce.once(
                        List.of("alarmHazard.of", alarm),
                        () -> hazards.ofAlarm(user.scope(), alarm).orElse(null));
    }

    /** Null where nothing proposed it and nobody decided. */
    public Proposal proposal(Long alarm) {
        return alarm == null
                ? null
                : readOnce.once(
                        List.of("alarmHazard.proposal", alarm),
                        () -> proposals.ofAlarm(user.scope(), alarm).orElse(null));
    }

    /** Whether somebody has said why it is no hazard. */
    public boolean isDismissed(Long alarm) {
        return proposal(alarm) != null && proposal(alarm).verdict() != null;
    }

    private boolean isUndecided(AlarmRow alarm) {
        return alarm != null && of(alarm.id()) == null && !isDismissed(alarm.id());
    }

    public boolean mayMake(AlarmRow alarm) {
        return isUndecided(alarm)
                && readOnce.once(
                        List.of("alarmHazard.mayMake", alarm.id()),
                        () -> desk.mayRegister(user.scope(), alarm.premisesCode()));
    }

    public boolean mayDismiss(AlarmRow alarm) {
        return isUndecided(alarm)
                && readOnce.once(
                        List.of("alarmHazard.mayDismiss", alarm.id()),
                        () -> proposals.mayDismiss(user.scope(), alarm.premisesCode()));
    }

    /** Whether there is anything to see or to do. */
    public boolean shown(AlarmRow alarm) {
        return alarm != null
                && (of(alarm.id()) != null
                        || proposal(alarm.id()) != null
                        || mayMake(alarm)
                        || mayDismiss(alarm));
    }

    /**
     * @return the alarm's page again
     */
    public String dismiss(Long alarm) {
        decisions.dismiss(user.scope(), alarm, verdict, note);
        told.done("proposal.dismissed");
        return told.redirect("/alarm/detail.xhtml?id=" + alarm);
    }

    public Verdict[] getVerdicts() {
        return Verdict.values();
    }

    public Verdict getVerdict() {
        return verdict;
    }

    public void setVerdict(Verdict verdict) {
        this.verdict = verdict;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = Typed.text(note);
    }
}
