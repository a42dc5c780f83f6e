package org.andian.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.Tokens;
import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.refusal.Refusal;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.PageRights;

import java.time.Clock;

/**
 * Changing one's own password; at the first login there is no way around it. Who has API tokens is
 * led to them afterwards, to end them if the password was known to others.
 */
@Named("passwordPage")
@RequestScoped
public class PasswordPage {

    private static final String TOKENS_PAGE = "/account/tokens.xhtml?changed=true&";

    @Inject private CurrentUser user;

    @Inject private Accounts accounts;

    @Inject private SessionPeople people;

    @Inject private Tokens tokens;

    @Inject private HttpServletRequest request;

    @Inject private Clock clock;

    private String old;
    private String fresh;
    private String again;

    public String change() {
        if (fresh == null || !fresh.equals(again)) {
            throw new Refusal(AccountReason.PASSWORD_AGAIN);
        }
        accounts.changePassword(user.getLogin(), chars(old), chars(fresh), session());
        people.forget(user.getLogin());
        request.changeSessionId();
        return (hasTokens() ? TOKENS_PAGE : PageRights.startPage(user.scope()) + "?")
                + "faces-redirect=true";
    }

    /** The one that stays: whoever changes the password is logged in. */
    private long session() {
        return LoginSession.of(request).orElseThrow().number();
    }

    private boolean hasTokens() {
        return tokens.own(user.scope()).stream().anyMatch(token -> token.isValid(clock.instant()));
    }

    public boolean isForced() {
        return user.find().filter(person -> person.state().mustChange()).isPresent();
    }

    public boolean isExpired() {
        return user.find().filter(person -> person.state().passwordExpired()).isPresent();
    }

    private static char[] chars(String text) {
        return text == null ? new char[0] : text.toCharArray();
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getFresh() {
        return fresh;
    }

    public void setFresh(String fresh) {
        this.fresh = fresh;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
