package org.andian.web.notification;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.notification.Mailing;
import org.andian.portal.notification.Security;
import org.andian.portal.outbox.Mail;
import org.andian.portal.outbox.MailAddress;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Told;
import org.andian.web.frame.Words;

import java.io.Serializable;

/** The mail server as the system administrator sets and tries it. */
@Named("mailServerPage")
@ViewScoped
public class MailServerPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private Mailing mailing;

    @Inject private CurrentUser user;

    @Inject private Words words;

    @Inject private Told told;

    private Mailing.Setting setting;
    private MailServerForm form;
    private String testAddress;

    @PostConstruct
    void read() {
        setting = mailing.setting(user.scope());
        form = MailServerForm.of(setting.server());
    }

    public void save() {
        mailing.set(user.scope(), form.server(), form.getPassword());
        read();
        told.done("mail.saved");
    }

    public void test() {
        Mail mail =
                new Mail(
                        new MailAddress(testAddress),
                        words.of("mail.test.subject"),
                        words.of("mail.test.text", user.getName()),
                        null);
        Mailing.Trial trial = mailing.test(user.scope(), mail);
        if (trial.isTaken()) {
            told.done("mail.test.taken", testAddress);
        } else {
            FacesContext.getCurrentInstance()
                    .addMessage(
                            null,
                            new FacesMessage(
                                    FacesMessage.SEVERITY_WARN,
                                    MailWords.failed(words, trial.failure()),
                                    null));
        }
    }

    public Mailing.Setting getSetting() {
        return setting;
    }

    /** A password goes over the net for everybody to read. */
    public boolean isUnprotected() {
        return setting.server() != null
                && setting.server().security() == Security.NONE
                && setting.hasPassword();
    }

    public Security[] getSecurities() {
        return Security.values();
    }

    public MailServerForm getForm() {
        return form;
    }

    public String getTestAddress() {
        return testAddress;
    }

    public void setTestAddress(String address) {
        this.testAddress = address == null ? null : address.strip();
    }
}
