package org.andian.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.andian.portal.account.Person;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.util.Locale;
import java.util.Optional;

/**
 * Who makes this request, as the authentication found it; pages and REST take their {@link Scope}
 * from here.
 */
@Named("user")
@RequestScoped
public class CurrentUser {

    /** Request attribute under which the authentication leaves the {@link Person}. */
    public static final String ATTRIBUTE = "org.andian.person";

    @Inject private HttpServletRequest request;

    private Person inBackground;

    /** Empty before login and for addresses that need none. */
    public Optional<Person> find() {
        return Optional.ofNullable(
                inBackground == null ? (Person) request.getAttribute(ATTRIBUTE) : inBackground);
    }

    /** For work in the background, which has no request to be authenticated. */
    void become(Person person) {
        inBackground = person;
    }

    /** Never null: an unknown caller has the reach of nobody, which every door refuses. */
    public Scope scope() {
        return find().map(Person::scope).orElseGet(Scope::nobody);
    }

    public boolean isKnown() {
        return find().isPresent();
    }

    /** Empty for an unknown caller; so is the name. */
    public String getLogin() {
        return find().map(Person::login).orElse("");
    }

    public String getName() {
        return find().map(Person::name).orElse("");
    }

    /** The account's language, before login the one chosen in this browser. */
    public Locale getLocale() {
        return find().map(Person::language)
                .map(Languages::locale)
                .orElseGet(() -> Languages.chosenIn(request));
    }

    public boolean isEnglish() {
        return Locale.ENGLISH.equals(getLocale());
    }

    /** Sees premises, devices and alarms. */
    public boolean isSeesBusiness() {
        return scope().grants().stream().anyMatch(Grant::seesBusiness);
    }

    /** Has records to find by the top bar's search. */
    public boolean isSearches() {
        return PageRights.searches(scope());
    }

    public boolean isMayAcknowledge() {
        return scope().mayAcknowledge();
    }

    /** Configures the portal itself and sets the rules of device types; the door asks again. */
    public boolean isMayConfigure() {
        return scope().may(Role::mayConfigure);
    }

    /** Registers, retires, moves and replaces devices in the reach; the door asks again. */
    public boolean isMayKeepDevices() {
        return scope().may(Role::mayKeepDevices);
    }

    /** Writes and issues documents of bodies of its district; the door asks again. */
    public boolean isMayWriteDocuments() {
        return scope().may(Role::mayWriteDocuments);
    }

    public boolean isMayManageAccounts() {
        return scope().has(Role.SECURITY_ADMINISTRATOR);
    }

    public boolean isMayAudit() {
        return scope().has(Role.AUDIT_ADMINISTRATOR);
    }
}
