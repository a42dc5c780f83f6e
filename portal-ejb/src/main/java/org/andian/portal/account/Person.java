package org.andian.portal.account;

import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Rights;
import org.andian.portal.scope.Scope;
import org.andian.portal.search.Found;
import org.andian.portal.search.FoundKind;
import org.andian.portal.text.PlainText;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An account as its owner and the security administrator see it; secrets stay inside.
 *
 * @param grants the account's own
 * @param deputyships in whose place the account acts today; only where one account is looked up
 * @param rights less than ALL when the account speaks through a token that is narrower
 */
public record Person(
        long id,
        String login,
        String name,
        String phone,
        String language,
        LoginState state,
        List<Grant> grants,
        List<Deputyship> deputyships,
        Rights rights) {

    /**
     * What somebody is called, and under which number.
     *
     * @param phone null for none
     */
    public record Contact(String name, String phone) implements Serializable {

        private static final long serialVersionUID = 1;

        /** As it is kept: a number of full width is one of ASCII, and a blank one is none. */
        Contact plain() {
            String number = PlainText.folded(phone);
            return new Contact(
                    PlainText.of(name), number == null || number.isEmpty() ? null : number);
        }
    }

    public Person {
        grants = List.copyOf(grants);
        deputyships = List.copyOf(deputyships);
    }

    /** The union of what is the account's own and what its deputyships give. */
    public Scope scope() {
        List<Grant> all =
                Stream.concat(
                                grants.stream(),
                                deputyships.stream()
                                        .flatMap(deputyship -> deputyship.grants().stream()))
                        .toList();
        return new Scope(login, all, rights);
    }

    public boolean disabled() {
        return state.disabled();
    }

    public boolean isAdministrator() {
        return grants.stream().anyMatch(grant -> grant.role().isAdministrator());
    }

    Found found() {
        return new Found(FoundKind.ACCOUNT, login, null, name, null, login, phone, disabled());
    }

    Person actingFor(List<Deputyship> given) {
        return new Person(id, login, name, phone, language, state, grants, given, rights);
    }

    /**
     * @param districtPath null when the district does not narrow
     */
    public Person narrowed(Rights less, String districtPath) {
        List<Deputyship> fewer =
                deputyships.stream()
                        .map(
                                one ->
                                        new Deputyship(
                                                one.giver(),
                                                one.giverName(),
                                                one.to(),
                                                within(one.grants(), districtPath)))
                        .toList();
        return new Person(
                id, login, name, phone, language, state, within(grants, districtPath), fewer, less);
    }

    static List<Grant> within(List<Grant> grants, String districtPath) {
        return districtPath == null
                ? grants
                : grants.stream()
                        .map(grant -> grant.within(districtPath))
                        .flatMap(Optional::stream)
                        .toList();
    }
}
