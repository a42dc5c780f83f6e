package org.andian.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.TokenRow;
import org.andian.portal.account.Tokens;
import org.andian.portal.scope.Rights;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.Told;
import org.andian.web.frame.Words;

import java.io.Serializable;
import java.time.Clock;
import java.util.List;

/**
 * API tokens: one's own on the page of one's account, everybody's on the security administrator's.
 */
@Named("tokensPage")
@ViewScoped
public class TokensPage implements Serializable {

    private static final long serialVersionUID = 1;

    /** What {@code ./portal token} calls its own. */
    private static final String LOCAL = "local-cli";

    @Inject private transient CurrentUser user;

    @Inject private transient Tokens tokens;

    @Inject private transient Told told;

    @Inject private transient Clock clock;

    @Inject private transient Words words;

    private final TokenForm form = new TokenForm();
    private final LazyRows<TokenRow> all = new LazyRows<>(this::count, this::page);
    private transient List<TokenRow> own;
    private transient String issued;
    private boolean changed;

    public void issue() {
        issued = tokens.issue(user.scope(), form.wish(user.getLogin()));
        form.clear();
        own = null;
    }

    public void revoke(long id) {
        tokens.revoke(user.scope(), id);
        own = null;
        told.done("token.revoked");
    }

    /** All of one's own at once. */
    public void revokeOwn() {
        tokens.revokeOwn(user.scope());
        own = null;
        changed = false;
        told.done("token.revoked");
    }

    /** Whether the password was changed just now, so that ending the tokens is worth asking. */
    public boolean isChanged() {
        return changed;
    }

    public void setChanged(boolean changed) {
        this.changed = changed;
    }

    public List<TokenRow> getOwn() {
        if (own == null) {
            own = tokens.own(user.scope());
        }
        return own;
    }

    /** What it is for; one that the command line issued says so. */
    public String name(TokenRow token) {
        return LOCAL.equals(token.name()) ? words.of("token.local") : token.name();
    }

    public boolean isValid(TokenRow token) {
        return token.isValid(clock.instant());
    }

    public LazyRows<TokenRow> getAll() {
        return all;
    }

    private int count() {
        return tokens.count(user.scope());
    }

    private List<TokenRow> page(int first, int size) {
        return tokens.page(user.scope(), first, size);
    }

    public List<Rights> getRights() {
        return List.of(Rights.values());
    }

    public boolean isNarrowable() {
        return user.find().filter(person -> !person.isAdministrator()).isPresent();
    }

    public TokenForm getForm() {
        return form;
    }

    /** The token just issued, shown once. */
    public String getIssued() {
        return issued;
    }
}
