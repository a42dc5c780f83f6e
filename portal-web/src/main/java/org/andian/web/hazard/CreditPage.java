package org.andian.web.hazard;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.district.District;
import org.andian.portal.hazard.credit.CreditAct;
import org.andian.portal.hazard.credit.CreditEntry;
import org.andian.portal.hazard.credit.CreditList;
import org.andian.portal.hazard.credit.CreditMachine;
import org.andian.portal.hazard.credit.CreditQuery;
import org.andian.portal.hazard.credit.CreditState;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReachedDistricts;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The credit list of the reader's reach, and what is done with its entries. */
@Named("creditPage")
@ViewScoped
public class CreditPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CreditList credit;

    @Inject private transient ReachedDistricts reached;

    @Inject private transient CurrentUser user;

    @Inject private transient Told told;

    private final LazyRows<CreditEntry> rows = new LazyRows<>(this::count, this::page);
    private String text;
    private CreditState state;
    private Long district;
    private String premises;
    private String decision;
    private LocalDate day;
    private String words;
    private Long asked;
    private CreditState askedState;
    private CreditAct act;

    private int count() {
        return credit.count(user.scope(), query());
    }

    private List<CreditEntry> page(int first, int size) {
        return credit.page(user.scope(), query(), first, size);
    }

    /** The page's and the file's question alike. */
    public CreditQuery query() {
        return new CreditQuery(text, state, district, null);
    }

    /** As the page's address has it. */
    public String selection() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("q", text);
        parts.put("creditState", state);
        parts.put("district", district);
        return Typed.query(parts);
    }

    public String decide() {
        credit.decide(user.scope(), premises, decision, day, words);
        told.done("credit.decided");
        return told.redirect("/hazard/credit.xhtml");
    }

    /** Opens the question what is done with an entry. */
    public void ask(CreditEntry row) {
        asked = row.id();
        askedState = row.state();
        act = null;
        day = null;
        words = null;
    }

    public void go() {
        credit.act(user.scope(), asked, act, day, words);
        asked = null;
        told.done("credit.acted");
    }

    /** What is possible with the entry that is asked about. */
    public List<CreditAct> getActs() {
        return askedState == null
                ? List.of()
                : Arrays.stream(CreditAct.values())
                        .filter(one -> CreditMachine.after(askedState, one).isPresent())
                        .toList();
    }

    /** Whether anything can still be done with an entry. */
    public boolean mayGoOn(CreditEntry row) {
        return isMayKeep()
                && row.state() != CreditState.REPAIRED
                && row.state() != CreditState.WITHDRAWN;
    }

    public boolean isMayKeep() {
        return user.scope().may(Role::maySuperviseHazards);
    }

    public boolean isNarrow() {
        return text != null || state != null || district != null;
    }

    public boolean isAsked() {
        return asked != null;
    }

    public LazyRows<CreditEntry> getRows() {
        return rows;
    }

    public List<District> getDistricts() {
        return reached.list();
    }

    public CreditState[] getStates() {
        return CreditState.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }

    public String getState() {
        return state == null ? null : state.name();
    }

    public void setState(String name) {
        state = Typed.constant(CreditState.values(), name);
    }

    public String getDistrict() {
        return district == null ? null : district.toString();
    }

    public void setDistrict(String id) {
        district = Typed.id(id);
    }

    public String getPremises() {
        return premises;
    }

    public void setPremises(String code) {
        premises = Typed.code(code);
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = Typed.text(decision);
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = Typed.text(words);
    }

    public CreditAct getAct() {
        return act;
    }

    public void setAct(CreditAct act) {
        this.act = act;
    }
}
