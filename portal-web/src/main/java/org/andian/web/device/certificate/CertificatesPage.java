package org.andian.web.device.certificate;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.device.DeviceQuery;
import org.andian.portal.device.DeviceQuery.Certified;
import org.andian.portal.device.DeviceReason;
import org.andian.portal.device.Devices;
import org.andian.portal.device.certificate.Certificates;
import org.andian.portal.device.certificate.NewCertificate;
import org.andian.portal.refusal.Refusal;
import org.andian.web.device.DeviceFilter;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;
import org.primefaces.model.StreamedContent;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One certificate for all devices of a list: those that its filter finds, which the address says as
 * that of the list does.
 */
@Named("certificatesPage")
@ViewScoped
public class CertificatesPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Devices devices;

    @Inject private transient Certificates certificates;

    @Inject private transient CertificateSheet sheet;

    @Inject private transient Told told;

    @Inject private transient Words words;

    private final DeviceFilter filter = new DeviceFilter();
    private final CertificateForm form = new CertificateForm();
    private ArrayList<Long> asked = new ArrayList<>();

    /** Of devices in use: a retired one is given nothing. */
    private DeviceQuery query() {
        DeviceQuery query = filter.query();
        return query.of(false, query.contact());
    }

    public int getCount() {
        return count(query());
    }

    /** How many of them are so. */
    public int countOf(Certified state) {
        DeviceQuery query = query();
        return query.certified() == null || query.certified() == state
                ? count(query.certified(state, query.certificate()))
                : 0;
    }

    private int count(DeviceQuery query) {
        return readOnce.once(
                List.of("certificatesPage.count", query), () -> devices.count(user.scope(), query));
    }

    /** Before the question: what is wrong with the certificate, and which devices are meant. */
    public void check() {
        form.toCertificate();
        int count = getCount();
        if (count > Certificates.MOST_DEVICES) {
            throw new Refusal(DeviceReason.TOO_MANY_AT_ONCE, count, Certificates.MOST_DEVICES);
        }
        asked = new ArrayList<>(devices.ids(user.scope(), query(), Certificates.MOST_DEVICES));
    }

    /** For those that were meant when it was asked; leads to those that have it now. */
    public String save() {
        NewCertificate certificate = form.toCertificate();
        int fresh = certificates.putAll(user.scope(), asked, certificate);
        told.done("device.certificates.saved", words.number(fresh));
        return told.redirect(
                "/device/list.xhtml" + Typed.query(Map.of("certificate", certificate.number())));
    }

    /** How many devices the question is about. */
    public int getAsked() {
        return asked.size();
    }

    /** Their certificates as a sheet that the import takes. */
    public StreamedContent getSheet() {
        return sheet.of(user.scope(), query());
    }

    public DeviceFilter getFilter() {
        return filter;
    }

    public CertificateForm getForm() {
        return form;
    }
}
