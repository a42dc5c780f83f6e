package org.andian.portal.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.outbox.MailAddress;
import org.andian.portal.period.Today;
import org.andian.portal.scope.Role;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.telling.contact.Mobile;
import org.andian.portal.telling.duty.OnDuty;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who stands at each step for a premises, as it is now. */
@ApplicationScoped
class Recipients {

    /** Of one step; more than that no office has. */
    private static final int MOST = 50;

    private static final String CONTACTS =
            """
            select c.id, c.name, c.phone, c.mail, c.language, a.id as account_id, a.phone as account_phone,
              a.mail as account_mail
            from contact c left join account_view a on a.id = c.account_id and a.disabled_at is null
            where c.premises_id = ? order by c.sort, c.id limit ?\
            """;
    private static final String ACCOUNTS =
            """
            select distinct a.id, a.name, a.phone, a.language, a.mail
            from account_grant_view g join account_view a on a.id = g.account_id
            left join district_view d on d.id = g.district_id
            where a.disabled_at is null and g.role = ? and %s order by a.id limit ?\
            """;
    private static final String COVERING =
            """
            g.premises_id is null and g.provider_id is null and (g.district_id is null or ? like concat(d.path, '%'))
              and (g.industries is null or find_in_set(?, g.industries) > 0)\
            """;

    /** Those whom providers and bodies name, in their own order. */
    private static final String NAMED =
            """
            select c.id, c.name, c.phone, c.mail, c.language, a.id as account_id, a.phone as account_phone,
              a.mail as account_mail
            from party_contact c left join account_view a on a.id = c.account_id and a.disabled_at is null
            where c.party in (%s) order by c.party, c.sort, c.id limit ?\
            """;

    private static final String BODIES =
            """
            select b.id from body_view b join district_view d on d.id = b.district_id
            where ? like concat(d.path, '%') and (b.valid_to is null or b.valid_to > ?) and \
            """;
    private static final String OF_DISTRICT =
            "b.kind = 'SAFETY_OFFICE' and d.level not in ('city', 'province')";
    private static final String OF_CITY = "b.kind = 'SAFETY_OFFICE' and d.level = 'city'";
    private static final String OF_DEPARTMENT =
            """
            b.kind <> 'SAFETY_OFFICE' and b.department in (select s.department from premises_standing_view s
              where s.premises_id = ? and s.valid_from <= ? and (s.valid_to is null or s.valid_to > ?))\
            """;

    @Inject private Sql sql;

    @Inject private Today today;

    @Inject private OnDuty duty;

    @Inject private Clock clock;

    /**
     * Those on duty now; all where nobody is, or nothing leads to those who are.
     *
     * @param place where a device hangs; nobody stands for one that hangs nowhere
     */
    public List<Recipient> at(ChainStep step, AlarmPlace place) {
        List<Recipient> all = all(step, place);
        List<String> owners = all.isEmpty() ? List.of() : owners(step, place);
        if (owners.isEmpty()) {
            return all;
        }
        Set<String> onDuty = duty.at(owners, clock.instant());
        List<Recipient> there = all.stream().filter(one -> onDuty.contains(one.person())).toList();
        return there.stream().anyMatch(Recipient::isReachable) ? there : all;
    }

    /** Whose rotas say who is on duty at a step. */
    private static List<String> owners(ChainStep step, AlarmPlace place) {
        return switch (step) {
            case ENTERPRISE -> List.of("premises:" + place.premisesId());
            case PROVIDER -> List.of("provider:" + place.providerId());
            case REGULATOR -> List.of();
            case DISTRICT, CITY ->
                    Arrays.stream(place.districtPath().split("/"))
                            .filter(id -> !id.isEmpty())
                            .map(id -> "district:" + id)
                            .toList();
        };
    }

    /** On duty or not. */
    public List<Recipient> all(ChainStep step, AlarmPlace place) {
        if (place.premisesId() == null) {
            return List.of();
        }
        return switch (step) {
            case ENTERPRISE -> enterprise(place.premisesId());
            case PROVIDER -> provider(place.providerId());
            case DISTRICT ->
                    together(covering(Role.DISTRICT_OFFICE, place), bodies(place, OF_DISTRICT));
            case REGULATOR ->
                    together(
                            covering(Role.INDUSTRY_REGULATOR, place),
                            bodies(
                                    place,
                                    OF_DEPARTMENT,
                                    place.premisesId(),
                                    today.date(),
                                    today.date()));
            case CITY ->
                    together(
                            covering(Role.CITY_OFFICE, place),
                            covering(Role.DUTY_WATCHER, place),
                            bodies(place, OF_CITY));
        };
    }

    /** Each once: what somebody's office has written down of him stands before his account. */
    @SafeVarargs
    private static List<Recipient> together(List<Recipient>... parts) {
        Map<String, Recipient> all = new LinkedHashMap<>();
        for (List<Recipient> part : parts) {
            part.forEach(one -> all.put(one.person(), one));
        }
        return List.copyOf(all.values());
    }

    private List<Recipient> bodies(AlarmPlace place, String which, Object... values) {
        List<Object> parameters = new ArrayList<>(List.of(place.districtPath(), today.date()));
        parameters.addAll(List.of(values));
        return named(sql.list(BODIES + which, parameters, row -> "body:" + row.number("id")));
    }

    private List<Recipient> named(List<String> parties) {
        if (parties.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(parties);
        parameters.add(MOST);
        return sql.list(
                NAMED.replace("%s", Sql.marks(parties.size())),
                parameters,
                row -> contact(row, "party:"));
    }

    private List<Recipient> enterprise(long premisesId) {
        Map<String, Recipient> all = new LinkedHashMap<>();
        accounts("g.premises_id = ?", Role.SAFETY_MANAGER, List.of(premisesId))
                .forEach(one -> all.put(one.person(), one));
        // what the premises itself has written down of somebody stands before what his account says
        sql.list(CONTACTS, List.of(premisesId, MOST), row -> contact(row, "contact:"))
                .forEach(one -> all.put(one.person(), one));
        if (all.isEmpty()) {
            sql.list(
                            "select id, contact_name, contact_phone from premises_contact_view"
                                    + " where id = ? and contact_phone is not null",
                            List.of(premisesId),
                            row -> only("premises:", row, "contact_name", "contact_phone"))
                    .forEach(one -> all.put(one.person(), one));
        }
        return List.copyOf(all.values());
    }

    private List<Recipient> provider(Long providerId) {
        if (providerId == null) {
            return List.of();
        }
        List<Recipient> people =
                together(
                        accounts("g.provider_id = ?", Role.SERVICE_PROVIDER, List.of(providerId)),
                        named(List.of("provider:" + providerId)));
        return people.isEmpty()
                ? sql.list(
                        "select id, name, phone from provider_view where id = ? and phone is not"
                                + " null",
                        List.of(providerId),
                        row -> only("provider:", row, "name", "phone"))
                : people;
    }

    private List<Recipient> covering(Role role, AlarmPlace place) {
        return accounts(COVERING, role, List.of(place.districtPath(), place.venueGroup()));
    }

    private List<Recipient> accounts(String condition, Role role, List<?> values) {
        List<Object> parameters = new ArrayList<>(List.of(role.name()));
        parameters.addAll(values);
        parameters.add(MOST);
        return sql.list(ACCOUNTS.replace("%s", condition), parameters, Recipients::account);
    }

    private static Recipient account(Row row) {
        return new Recipient(
                "account:" + row.number("id"),
                row.text("name"),
                row.number("id"),
                Mobile.of(row.text("phone")),
                mail(row.text("mail")),
                row.text("language"));
    }

    private static Recipient contact(Row row, String of) {
        Long account = row.numberOrNull("account_id");
        String phone = Mobile.of(row.text("phone"));
        String mail = mail(row.text("mail"));
        return new Recipient(
                account == null ? of + row.number("id") : "account:" + account,
                row.text("name"),
                account,
                phone == null ? Mobile.of(row.text("account_phone")) : phone,
                mail == null ? mail(row.text("account_mail")) : mail,
                row.text("language"));
    }

    private static String mail(String address) {
        return MailAddress.isValid(address) ? address : null;
    }

    /** Nobody but a number is known. */
    private static Recipient only(String of, Row row, String name, String phone) {
        String who = row.text(name);
        return new Recipient(
                of + row.number("id"),
                who == null ? row.text(phone) : who,
                null,
                Mobile.of(row.text(phone)),
                null,
                "zh");
    }
}
