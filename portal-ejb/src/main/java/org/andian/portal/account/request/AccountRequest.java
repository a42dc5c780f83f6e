package org.andian.portal.account.request;

import org.andian.portal.account.NewPerson.GrantSpec;
import org.andian.portal.account.Person;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A request for an account, as who asked and the security administrator see it.
 *
 * @param login the one wanted
 * @param why what the account is for
 * @param answer null while it waits
 * @param demo made by the example, not by people
 */
public record AccountRequest(
        long id,
        String login,
        Person.Contact contact,
        GrantSpec reach,
        String why,
        Asked asked,
        AccountRequestState state,
        Answer answer,
        boolean demo) {

    /**
     * @param by login
     * @param name of the account, as it is now
     * @param inPlaceOf logins of those for whom the account was a deputy then
     */
    public record Asked(String by, String name, Instant at, List<String> inPlaceOf) {

        public Asked {
            inPlaceOf = List.copyOf(inPlaceOf);
        }

        /** All who may have asked: the account and those it stood in for. */
        List<String> behind() {
            return Stream.concat(Stream.of(by), inPlaceOf.stream()).toList();
        }
    }

    /**
     * How it ended.
     *
     * @param by login; the portal's own name where it lapsed
     * @param words why it was refused, else null
     * @param login of the account that was made, else null
     */
    public record Answer(String by, Instant at, String words, String login) {}

    public boolean isWaiting() {
        return state == AccountRequestState.WAITING;
    }
}
