package org.andian.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.mail.AccountMails;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Told;
import org.andian.web.frame.Typed;

import java.io.Serializable;

/** Where mail to the account that a page shows goes. */
@Named("accountMail")
@ViewScoped
public class AccountMail implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient AccountMails mails;

    @Inject private transient CurrentUser user;

    @Inject private transient Told told;

    private String login;
    private String address;

    /** Of that account, as it stood when it was first asked for. */
    public AccountMail of(String account) {
        if (!account.equals(login)) {
            address = mails.find(user.scope(), account);
            login = account;
        }
        return this;
    }

    public void save(String account) {
        mails.set(user.scope(), account, address);
        told.done("account.mail.saved");
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = Typed.text(address);
    }
}
