package org.andian.portal.identity;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;

/** Door: people and their logins. */
@Stateless
public class Accounts {

    /** Counts failures, locks after too many, and writes the audit in every case. @param remote client address, may be null */
    public LoginResult login(String login, char[] password, String remote) {
        throw new UnsupportedOperationException();
    }

    public Optional<Person> find(String login) {
        throw new UnsupportedOperationException();
    }

    public List<Person> list(Scope scope) {
        throw new UnsupportedOperationException();
    }

    public Person create(Scope scope, NewPerson person) {
        throw new UnsupportedOperationException();
    }

    /** @throws NotAllowed when the old password is wrong */
    public void changePassword(String login, char[] old, char[] fresh) {
        throw new UnsupportedOperationException();
    }

    public void resetPassword(Scope scope, String login, char[] fresh) {
        throw new UnsupportedOperationException();
    }

    public void setDisabled(Scope scope, String login, boolean disabled) {
        throw new UnsupportedOperationException();
    }

    public void setLanguage(String login, String language) {
        throw new UnsupportedOperationException();
    }

    /** True until the first administrator exists. */
    public boolean isEmpty() {
        throw new UnsupportedOperationException();
    }
}
