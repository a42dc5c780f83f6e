package org.andian.portal.account;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.andian.portal.account.secret.AccountReason;
import org.andian.portal.refusal.Refusal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A person's login. Who may try to use it, and when, {@link
 * org.andian.portal.account.attempt.LoginThrottle} knows.
 */
@Entity
@Table(name = "account")
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String login;
    private String name;
    private String phone;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    @Column(name = "must_change")
    private boolean mustChange;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    private String language;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_login_at")
    private Instant lastLoginAt;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    private boolean demo;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "account_id", nullable = false)
    private List<AccountGrant> grants = new ArrayList<>();

    @Version private int version;

    protected Account() {}

    Account(NewPerson person, String passwordHash, Instant at) {
        this.login = person.login();
        this.name = person.name();
        this.phone = person.phone();
        this.mustChange = person.mustChange();
        this.demo = person.demo();
        this.passwordHash = passwordHash;
        this.passwordChangedAt = at;
        this.createdAt = at;
        this.language = "zh";
        grant(person.reaches());
    }

    void welcome(Instant at) {
        lockedUntil = null;
        lastLoginAt = at;
    }

    /**
     * @param byOwner a password given by somebody else must be changed at the next login
     */
    void replacePassword(String hash, boolean byOwner, Instant at) {
        passwordHash = hash;
        passwordChangedAt = at;
        mustChange = !byOwner;
        lockedUntil = null;
    }

    /** Nobody has changed what it may since the caller looked at it. */
    void requireReaches(List<NewPerson.GrantSpec> seen) {
        if (!Set.copyOf(reaches()).equals(Set.copyOf(seen))) {
            throw new Refusal(AccountReason.ROLES_CHANGED, login);
        }
    }

    final void grant(List<NewPerson.GrantSpec> reaches) {
        grants.clear();
        reaches.stream().map(AccountGrant::new).forEach(grants::add);
    }

    Person.Contact contact() {
        return new Person.Contact(name, phone);
    }

    void rename(Person.Contact contact) {
        name = contact.name();
        phone = contact.phone();
    }

    /** What the account may, in a form that can be given again. */
    List<NewPerson.GrantSpec> reaches() {
        return grants.stream().map(AccountGrant::spec).toList();
    }

    void disable(Instant at) {
        disabledAt = disabledAt == null ? at : disabledAt;
    }

    void enable() {
        disabledAt = null;
        lockedUntil = null;
    }

    void speak(String language) {
        this.language = language;
    }

    String passwordHash() {
        return passwordHash;
    }

    long id() {
        return id;
    }

    String login() {
        return login;
    }

    boolean isDisabled() {
        return disabledAt != null;
    }
}
