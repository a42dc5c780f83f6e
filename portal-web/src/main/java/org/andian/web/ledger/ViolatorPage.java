package org.andian.web.ledger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.ledger.entry.ViolatorText;
import org.andian.portal.ledger.entry.Violators;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.time.LocalDate;

/** The form for somebody who broke the law. */
@Named("violatorPage")
@ViewScoped
public class ViolatorPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient Violators violators;

    @Inject private transient CurrentUser user;

    @Inject private transient Told told;

    private String district;
    private String no;
    private String name;
    private String creditCode;
    private String address;
    private String offence;
    private LocalDate foundOn;
    private String decision;
    private LocalDate decidedOn;
    private LocalDate publishedOn;
    private String office;

    public String record() {
        violators.record(
                user.scope(),
                new ViolatorText(
                        district,
                        no,
                        name,
                        creditCode,
                        address,
                        offence,
                        foundOn,
                        decision,
                        decidedOn,
                        publishedOn,
                        office),
                false);
        told.done("ledger.recorded");
        return told.redirect("/ledger/view.xhtml?ledger=VIOLATOR");
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = Typed.text(district);
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = Typed.code(no);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Typed.text(name);
    }

    public String getCreditCode() {
        return creditCode;
    }

    public void setCreditCode(String creditCode) {
        this.creditCode = Typed.code(creditCode);
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = Typed.text(address);
    }

    public String getOffence() {
        return offence;
    }

    public void setOffence(String offence) {
        this.offence = Typed.text(offence);
    }

    public LocalDate getFoundOn() {
        return foundOn;
    }

    public void setFoundOn(LocalDate foundOn) {
        this.foundOn = foundOn;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = Typed.text(decision);
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public LocalDate getPublishedOn() {
        return publishedOn;
    }

    public void setPublishedOn(LocalDate publishedOn) {
        this.publishedOn = publishedOn;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = Typed.text(office);
    }
}
