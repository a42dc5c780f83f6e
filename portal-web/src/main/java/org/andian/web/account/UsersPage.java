package org.andian.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.account.Accounts;
import org.andian.portal.account.Person;
import org.andian.portal.account.PersonFilter;
import org.andian.portal.scope.Role;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.LazyRows;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Typed;

import java.io.Serializable;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** The accounts as the security administrator finds them. */
@Named("usersPage")
@ViewScoped
public class UsersPage implements Serializable {

    private static final long serialVersionUID = 1;

    @Inject private transient CurrentUser user;

    @Inject private transient ReadOnce readOnce;

    @Inject private transient Accounts accounts;

    @Inject private transient Clock clock;

    private final LazyRows<Person> rows = new LazyRows<>(this::getCount, this::page);
    private String text;
    private Role role;
    private PersonFilter.State state;

    public LazyRows<Person> getRows() {
        return rows;
    }

    public int getCount() {
        return readOnce.once("users.count", () -> accounts.count(user.scope(), filter()));
    }

    private List<Person> page(int first, int size) {
        return accounts.page(user.scope(), filter(), first, size);
    }

    private PersonFilter filter() {
        return new PersonFilter(text, role, state);
    }

    public PersonFilter.State stateOf(Person person) {
        if (person.disabled()) {
            return PersonFilter.State.DISABLED;
        }
        if (person.state().lockedUntil() != null
                && person.state().lockedUntil().isAfter(clock.instant())) {
            return PersonFilter.State.LOCKED;
        }
        return person.state().mustChange() ? PersonFilter.State.FIRST : PersonFilter.State.ACTIVE;
    }

    public String styleOf(Person person) {
        return switch (stateOf(person)) {
            case ACTIVE -> "is-normal";
            case FIRST -> "is-waiting";
            case LOCKED -> "is-due";
            case DISABLED -> "is-offline";
        };
    }

    public List<PersonFilter.State> getStates() {
        return List.of(PersonFilter.State.values());
    }

    public boolean isNarrow() {
        return text != null || role != null || state != null;
    }

    private static <E extends Enum<E>> E known(String name, E[] all) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = Typed.text(text);
    }

    public String getRole() {
        return role == null ? null : role.name();
    }

    public void setRole(String role) {
        this.role = known(role, Role.values());
    }

    public String getState() {
        return state == null ? null : state.name();
    }

    public void setState(String state) {
        this.state = known(state, PersonFilter.State.values());
    }
}
