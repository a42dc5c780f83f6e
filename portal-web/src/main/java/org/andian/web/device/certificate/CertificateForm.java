package org.andian.web.device.certificate;

import org.andian.portal.device.certificate.CertificateNumber;
import org.andian.portal.device.certificate.CertifiedFunction;
import org.andian.portal.device.certificate.DeviceCertificate;
import org.andian.portal.device.certificate.NewCertificate;
import org.andian.portal.refusal.Refusal;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** What somebody types of a certificate. */
public class CertificateForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String number;
    private String[] functions = {};
    private String holder;
    private String model;
    private LocalDate issuedOn;
    private LocalDate expiresOn;
    private String note;

    CertificateForm() {}

    CertificateForm(DeviceCertificate present) {
        number = present.number();
        functions = present.functions().stream().map(Enum::name).toArray(String[]::new);
        holder = present.holder();
        model = present.model();
        issuedOn = present.issuedOn();
        expiresOn = present.expiresOn();
        note = present.note();
    }

    /**
     * @throws Refusal as the certificate itself
     */
    NewCertificate toCertificate() {
        return new NewCertificate(
                new CertificateNumber(number),
                List.of(functions).stream().map(CertifiedFunction::valueOf).toList(),
                holder,
                model,
                issuedOn,
                expiresOn,
                note);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = Typed.code(number);
    }

    /** Names of the functions chosen; the page offers no others. */
    public String[] getFunctions() {
        return functions.clone();
    }

    public void setFunctions(String[] functions) {
        this.functions = functions == null ? new String[0] : functions.clone();
    }

    public String getHolder() {
        return holder;
    }

    public void setHolder(String holder) {
        this.holder = Typed.text(holder);
    }

    public String getModel() {
        return model;
    }

    public void setModel(String model) {
        this.model = Typed.text(model);
    }

    public LocalDate getIssuedOn() {
        return issuedOn;
    }

    public void setIssuedOn(LocalDate day) {
        issuedOn = day;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate day) {
        expiresOn = day;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = Typed.text(note);
    }
}
