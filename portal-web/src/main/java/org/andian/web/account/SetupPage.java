package org.andian.web.account;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.NewPerson;
import org.andian.portal.account.Setup;
import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.scope.Role;
import org.andian.web.frame.ReadOnce;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * The first steps of an installation: who holds the one-time secret chooses the city and creates
 * the first four accounts.
 */
@Named("setupPage")
@ViewScoped
public class SetupPage implements Serializable {

    private static final long serialVersionUID = 1;

    /** One account of the form; the role is given. */
    public static class Entry implements Serializable {

        private static final long serialVersionUID = 1;

        private final Role role;
        private String login;
        private String name;
        private String password;

        Entry(Role role, String login) {
            this.role = role;
            this.login = login;
        }

        public Role getRole() {
            return role;
        }

        public String getLogin() {
            return login;
        }

        public void setLogin(String login) {
            this.login = login;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public String getPassword() {
            return password;
        }

        public void setPassword(String password) {
            this.password = password;
        }
    }

    @Inject private transient Setup setup;

    @Inject private transient Districts districts;

    @Inject private transient ReadOnce readOnce;

    private final List<Entry> entries =
            List.of(
                    new Entry(Role.SYSTEM_ADMINISTRATOR, "system"),
                    new Entry(Role.SECURITY_ADMINISTRATOR, "security"),
                    new Entry(Role.AUDIT_ADMINISTRATOR, "audit"),
                    new Entry(Role.CITY_OFFICE, "city-office"));
    private String secret;
    private String city;

    /** Before the page is shown: there is nothing to set up twice. */
    public void open() throws IOException {
        if (!setup.isOpen()) {
            FacesContext.getCurrentInstance().getExternalContext().redirect(Entrances.LOGIN_PAGE);
        }
    }

    public String complete() {
        setup.complete(secret, city, entries.stream().map(SetupPage::person).toList());
        return Entrances.LOGIN_PAGE + "?faces-redirect=true";
    }

    public List<Entry> getEntries() {
        return entries;
    }

    public List<District> getCities() {
        return readOnce.once("cities", districts::cities);
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    private static NewPerson person(Entry entry) {
        NewPerson.GrantSpec reach =
                new NewPerson.GrantSpec(entry.getRole(), null, Set.of(), null, null);
        return new NewPerson(
                entry.getLogin(),
                entry.getName(),
                null,
                entry.getPassword().toCharArray(),
                false,
                List.of(reach),
                false);
    }
}
