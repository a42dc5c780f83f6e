package org.andian.web.identity;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.andian.portal.identity.Accounts;
import org.andian.portal.identity.Grant;
import org.andian.portal.identity.Person;
import org.andian.portal.identity.WeakPassword;
import org.andian.portal.org.District;
import org.andian.portal.org.Districts;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Words;

/** The accounts as the security administrator keeps them. */
@Named("usersPage")
@ViewScoped
public class UsersPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient Accounts accounts;

    @Inject
    private transient SessionPeople people;

    @Inject
    private transient Districts districts;

    @Inject
    private transient Words words;

    private transient List<Person> rows;
    private String text;
    private String chosen;
    private String password;

    public List<Person> getRows() {
        if (rows == null) {
            rows = accounts.list(user.scope()).stream().filter(this::matches).sorted(Comparator.comparing(Person::login)).toList();
        }
        return rows;
    }

    public void search() {
        rows = null;
    }

    public void choose(String login) {
        chosen = login;
        password = null;
    }

    public void resetPassword() {
        try {
            accounts.resetPassword(user.scope(), chosen, password == null ? new char[0] : password.toCharArray());
            say(FacesMessage.SEVERITY_INFO, words.of("users.reset.done", chosen));
        } catch (WeakPassword weak) {
            say(FacesMessage.SEVERITY_WARN, words.of("password.weak." + weak.getReason()));
            FacesContext.getCurrentInstance().validationFailed();
        }
        password = null;
    }

    public void setDisabled(String login, boolean disabled) {
        accounts.setDisabled(user.scope(), login, disabled);
        people.forget(login);
        rows = null;
        say(FacesMessage.SEVERITY_INFO, words.of(disabled ? "users.disabled.done" : "users.enabled.done", login));
    }

    /** A role with what narrows it. */
    public String inWords(Grant grant) {
        String role = words.code("role", grant.role());
        return Optional.ofNullable(grant.districtPath()).flatMap(this::district).map(name -> role + " · " + name).orElse(role);
    }

    public boolean isOwn(Person person) {
        return person.login().equals(user.getLogin());
    }

    private Optional<String> district(String path) {
        return districts.list(user.scope()).stream().filter(one -> path.equals(one.path())).map(District::name).findFirst();
    }

    private boolean matches(Person person) {
        return text == null || (person.login() + " " + person.name()).toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null || text.isBlank() ? null : text.strip();
    }

    public String getChosen() {
        return chosen;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
