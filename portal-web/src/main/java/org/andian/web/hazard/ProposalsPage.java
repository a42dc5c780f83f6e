package org.andian.web.hazard;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.district.District;
import org.andian.portal.hazard.proposal.Proposal;
import org.andian.portal.hazard.proposal.ProposalCause;
import org.andian.portal.hazard.proposal.ProposalDesk;
import org.andian.portal.hazard.proposal.ProposalQuery;
import org.andian.portal.hazard.proposal.ProposalQuery.State;
import org.andian.portal.hazard.proposal.Proposals;
import org.andian.portal.hazard.proposal.Verdict;
import org.andian.portal.hazard.proposal.VerdictTally;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReachedDistricts;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What alarms propose as hazards, and what people said of it. */
@Named("proposalsPage")
@ViewScoped
public class ProposalsPage implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int TALLY_DAYS = 30;

    @Inject private transient Proposals proposals;

    @Inject private transient ProposalDesk desk;

    @Inject private transient ReachedDistricts reached;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Told told;

    private final LazyRows<Proposal> rows = new LazyRows<>(this::count, this::page);
    private State state = State.WAITING;
    private ProposalCause cause;
    private String text;
    private Long district;
    private Long asked;
    private Verdict verdict;
    private String note;

    private int count() {
        return proposals.count(user.scope(), query());
    }

    private List<Proposal> page(int first, int size) {
        return proposals.page(user.scope(), query(), first, size);
    }

    /** The page's and the file's question alike. */
    public ProposalQuery query() {
        return new ProposalQuery(state, cause, text, district, null);
    }

    /** As the page's address has it. */
    public String selection() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("q", text);
        parts.put("proposalState", state);
        parts.put("cause", cause);
        parts.put("district", district);
        return Typed.query(parts);
    }

    /** Opens the question why an alarm is no hazard. */
    public void ask(long alarm) {
        asked = alarm;
        verdict = null;
        note = null;
    }

    public void dismiss() {
        desk.dismiss(user.scope(), asked, verdict, note);
        asked = null;
        told.done("proposal.dismissed");
    }

    /** Whether there is a question. */
    public boolean isAsked() {
        return asked != null;
    }

    public VerdictTally getTally() {
        return readOnce.once(
                "proposalsPage.tally", () -> proposals.tally(user.scope(), TALLY_DAYS));
    }

    /** How many were dismissed for a reason within the days of the tally. */
    public int dismissed(Verdict why) {
        return getTally().dismissed().get(why);
    }

    public boolean isMayDismiss() {
        return user.scope().may(Role::mayDismissProposals);
    }

    public boolean isMayMake() {
        return user.scope().may(Role::mayRegisterHazards);
    }

    public boolean isNarrow() {
        return state != State.WAITING || cause != null || text != null || district != null;
    }

    public LazyRows<Proposal> getRows() {
        return rows;
    }

    public List<District> getDistricts() {
        return reached.list();
    }

    public State[] getStates() {
        return State.values();
    }

    public ProposalCause[] getCauses() {
        return ProposalCause.values();
    }

    public Verdict[] getVerdicts() {
        return Verdict.values();
    }

    public String getState() {
        return state.name();
    }

    public void setState(String name) {
        State known = Typed.constant(State.values(), name);
        state = known == null ? State.WAITING : known;
    }

    public String getCause() {
        return cause == null ? null : cause.name();
    }

    public void setCause(String name) {
        cause = Typed.constant(ProposalCause.values(), name);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }

    public String getDistrict() {
        return district == null ? null : district.toString();
    }

    public void setDistrict(String id) {
        district = Typed.id(id);
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
