package org.andian.web.device.certificate;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.device.certificate.Certificates;
import org.andian.portal.device.certificate.DeviceCertificate;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;

import java.io.Serializable;
import java.util.List;

/** The certificates of one device: read on its page, entered and removed where it is changed. */
@Named("certificatePage")
@ViewScoped
public class CertificatePage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Certificates certificates;

    @Inject private transient Told told;

    private String no;
    private Long seen;
    private CertificateForm form;

    private List<DeviceCertificate> all() {
        return readOnce.once("certificatePage.all", () -> certificates.list(user.scope(), no));
    }

    /** The one that holds, or held last; null when none was entered. */
    public DeviceCertificate getPresent() {
        return all().stream().filter(one -> one.endedAt() == null).findFirst().orElse(null);
    }

    /** Those that were entered before, the latest first. */
    public List<DeviceCertificate> getFormer() {
        return all().stream().filter(one -> one.endedAt() != null).toList();
    }

    /** What the device had when the page was opened, to be typed anew. */
    public CertificateForm getForm() {
        if (form == null) {
            DeviceCertificate present = getPresent();
            seen = present == null ? null : Long.valueOf(present.id());
            form = present == null ? new CertificateForm() : new CertificateForm(present);
        }
        return form;
    }

    /** Leads back to the device; a refusal stays here with what was typed. */
    public String save() {
        certificates.put(user.scope(), no, seen, getForm().toCertificate());
        return done("device.certificate.saved");
    }

    public String remove() {
        certificates.remove(user.scope(), no, seen);
        return done("device.certificate.removed");
    }

    /** Whether there was one when the page was opened. */
    public boolean isThere() {
        getForm();
        return seen != null;
    }

    private String done(String key) {
        told.done(key, no);
        return told.redirect("/device/view.xhtml?no=" + no);
    }

    public String getNo() {
        return no;
    }

    public void setNo(String no) {
        this.no = no;
    }
}
