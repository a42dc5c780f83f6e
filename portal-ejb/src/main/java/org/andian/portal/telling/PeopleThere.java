package org.andian.portal.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.period.Today;
import org.andian.portal.scope.Role;
import org.andian.portal.sql.Sql;
import org.andian.portal.telling.contact.BodiesThere;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The people of a premises, a provider or an office, as contacts and accounts have them. */
@ApplicationScoped
class PeopleThere {

    /** Of one step; more than that no office has. */
    private static final int MOST = 50;

    /** An inbox is told as long as its owner has a right in the premises. */
    private static final String CONTACTS =
            """
            select distinct c.sort, c.id, c.name, c.phone, c.mail, c.language, a.id as account_id,
              a.phone as account_phone, a.mail as account_mail
            from contact c
            left join account_grant_view g on g.account_id = c.account_id and g.premises_id = c.premises_id
            left join account_view a on a.id = g.account_id and a.disabled_at is null
            where c.premises_id = ? order by c.sort, c.id limit ?\
            """;

    private static final String ACCOUNTS =
            """
            select distinct a.id, a.name, a.phone, a.language, a.mail
            from account_grant_view g join account_view a on a.id = g.account_id
            left join district_view d on d.id = g.district_id
            where a.disabled_at is null and g.role = ? and %s order by a.id limit ?\
            """;

    /** Who acts for one of them today, as far as that reaches. */
    private static final String STAND_INS =
            """
            select distinct a.id, a.name, a.phone, a.language, a.mail
            from delegation_view l join account_view a on a.id = l.deputy_id
            left join district_view n on n.id = l.district_id
            where a.disabled_at is null and l.revoked_at is null and l.giver_id in (%s)
              and ? between l.from_day and l.to_day and (l.district_id is null or ? like concat(n.path, '%%'))
            order by a.id\
            """;

    private static final String OF_PROVIDER = "g.provider_id = ?";
    private static final String COVERING =
            """
            g.premises_id is null and g.provider_id is null and (g.district_id is null or ? like concat(d.path, '%'))
              and (g.industries is null or find_in_set(?, g.industries) > 0)\
            """;

    /**
     * Those whom providers and bodies name, in their own order; an inbox as long as its owner has
     * such a right.
     */
    private static final String NAMED =
            """
            select c.id, min(c.name) as name, min(c.phone) as phone, min(c.mail) as mail, min(c.language) as language,
              min(a.id) as account_id, min(a.phone) as account_phone, min(a.mail) as account_mail
            from party_contact c
            left join account_grant_view g on g.account_id = c.account_id
            left join district_view d on d.id = g.district_id
            left join account_view a on a.id = g.account_id and a.disabled_at is null and %s
            where c.party in (%s) group by c.id order by min(c.party), min(c.sort), c.id limit ?\
            """;

    @Inject private Sql sql;

    @Inject private Today today;

    /** Those named for a premises and its managers, else the number it is known under. */
    public List<Recipient> ofPremises(AlarmPlace place) {
        Long premisesId = place.premisesId();
        List<Recipient> people =
                together(
                        sql.list(
                                CONTACTS,
                                List.of(premisesId, MOST),
                                row -> Recipient.ofContact(row, "contact:")),
                        accounts("g.premises_id = ?", Role.SAFETY_MANAGER, List.of(premisesId)));
        return people.isEmpty()
                ? sql.list(
                        "select id, contact_name, contact_phone from premises_contact_view where"
                                + " id = ? and contact_phone is not null",
                        List.of(premisesId),
                        row ->
                                Recipient.ofNumber(
                                        "premises:", row, "contact_name", "contact_phone"))
                : people;
    }

    /** As {@link #ofPremises}, of the provider that serves it. */
    public List<Recipient> ofProvider(AlarmPlace place) {
        Long providerId = place.providerId();
        List<Recipient> people =
                together(
                        contacts(
                                List.of(BodiesThere.ofProvider(providerId)),
                                OF_PROVIDER,
                                List.of(providerId)),
                        accounts(OF_PROVIDER, Role.SERVICE_PROVIDER, List.of(providerId)));
        return people.isEmpty()
                ? sql.list(
                        "select id, name, phone from provider_view where id = ? and phone is not"
                                + " null",
                        List.of(providerId),
                        row -> Recipient.ofNumber("provider:", row, "name", "phone"))
                : people;
    }

    /**
     * What an office has written down of somebody stands before what his account says, and a second
     * entry of his is told beside the first.
     */
    static List<Recipient> together(List<Recipient> contacts, List<Recipient> accounts) {
        Map<String, Recipient> all = new LinkedHashMap<>();
        contacts.forEach(
                one -> {
                    Recipient told = all.containsKey(one.person()) ? one.beside(all.size()) : one;
                    all.put(told.person(), told);
                });
        accounts.forEach(one -> all.putIfAbsent(one.person(), one));
        return List.copyOf(all.values());
    }

    static List<Recipient> once(Stream<Recipient> people) {
        Map<String, Recipient> all = new LinkedHashMap<>();
        people.forEach(one -> all.putIfAbsent(one.person(), one));
        return List.copyOf(all.values());
    }

    /**
     * @param bodies whose contacts are told
     * @param roles whose accounts are, as far as they reach the place
     */
    public List<Recipient> ofOffice(List<String> bodies, AlarmPlace place, List<Role> roles) {
        return together(named(bodies, place), covering(place, roles));
    }

    private List<Recipient> named(List<String> bodies, AlarmPlace place) {
        return contacts(bodies, COVERING, Arrays.asList(place.districtPath(), place.venueGroup()));
    }

    private List<Recipient> contacts(List<String> parties, String right, List<?> values) {
        if (parties.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(values);
        parameters.addAll(parties);
        parameters.add(MOST);
        return sql.list(
                NAMED.formatted(right, Sql.marks(parties.size())),
                parameters,
                row -> Recipient.ofContact(row, "party:"));
    }

    private List<Recipient> covering(AlarmPlace place, List<Role> roles) {
        List<String> values = Arrays.asList(place.districtPath(), place.venueGroup());
        return once(roles.stream().flatMap(role -> accounts(COVERING, role, values).stream()));
    }

    private List<Recipient> accounts(String condition, Role role, List<?> values) {
        List<Object> parameters = new ArrayList<>(List.of(role.name()));
        parameters.addAll(values);
        parameters.add(MOST);
        return sql.list(ACCOUNTS.formatted(condition), parameters, Recipient::ofAccount);
    }

    /** And those who act for one of them today. */
    public List<Recipient> withStandIns(List<Recipient> people, AlarmPlace place) {
        List<Object> parameters = new ArrayList<>();
        people.stream().map(Recipient::accountId).filter(Objects::nonNull).forEach(parameters::add);
        if (parameters.isEmpty()) {
            return people;
        }
        String statement = STAND_INS.formatted(Sql.marks(parameters.size()));
        parameters.add(today.date());
        parameters.add(place.districtPath());
        List<Recipient> standIns = sql.list(statement, parameters, Recipient::ofAccount);
        return once(Stream.concat(people.stream(), standIns.stream()));
    }
}
