package org.andian.portal.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.outbox.MailAddress;
import org.andian.portal.period.Zones;
import org.andian.portal.scope.Role;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who stands at each step for a premises, as it is now, his deputy beside him. For a device that
 * hangs nowhere stand the offices whose reach is unlimited, who alone see it.
 */
@ApplicationScoped
class Recipients {

    /** Of one step; more than that no office has. */
    private static final int MOST = 50;

    /** An inbox is told as long as its owner has a right in the premises. */
    private static final String CONTACTS =
            """
            select distinct c.sort, c.id, c.name, c.phone, c.mail, c.language, a.id as account_id,
              a.phone as account_phone
            from contact c
            left join account_grant_view g on g.account_id = c.account_id and g.premises_id = c.premises_id
            left join account_view a on a.id = g.account_id and a.disabled_at is null
            where c.premises_id = ? order by c.sort, c.id limit ?\
            """;

    private static final String ACCOUNTS =
            """
            select distinct a.id, a.name, a.phone, a.language
            from account_grant_view g join account_view a on a.id = g.account_id
            left join district_view d on d.id = g.district_id
            where a.disabled_at is null and g.role = ? and %s order by a.id limit ?\
            """;

    /** Who acts for one of them today, as far as that reaches. */
    private static final String STAND_INS =
            """
            select distinct a.id, a.name, a.phone, a.language
            from delegation_view l join account_view a on a.id = l.deputy_id
            left join district_view n on n.id = l.district_id
            where a.disabled_at is null and l.revoked_at is null and l.giver_id in (%s)
              and ? between l.from_day and l.to_day and (l.district_id is null or ? like concat(n.path, '%'))
            order by a.id\
            """;

    private static final String COVERING =
            """
            g.premises_id is null and g.provider_id is null and (g.district_id is null or ? like concat(d.path, '%'))
              and (g.industries is null or find_in_set(?, g.industries) > 0)\
            """;

    @Inject private Sql sql;

    @Inject private Clock clock;

    /** Each once, whatever roles he has. */
    public List<Recipient> at(ChainStep step, AlarmPlace place) {
        return switch (step) {
            case ENTERPRISE -> enterprise(place);
            case PROVIDER -> provider(place);
            case DISTRICT -> covering(Role.DISTRICT_OFFICE, place);
            case REGULATOR -> covering(Role.INDUSTRY_REGULATOR, place);
            case CITY ->
                    once(
                            Stream.of(Role.CITY_OFFICE, Role.DUTY_WATCHER)
                                    .flatMap(role -> covering(role, place).stream()));
        };
    }

    private List<Recipient> enterprise(AlarmPlace place) {
        Long premisesId = place.premisesId();
        if (premisesId == null) {
            return List.of();
        }
        List<Recipient> contacts =
                sql.list(CONTACTS, List.of(premisesId, MOST), Recipients::contact);
        List<Recipient> managers =
                accounts("g.premises_id = ?", Role.SAFETY_MANAGER, List.of(premisesId), place);
        if (contacts.isEmpty() && managers.isEmpty()) {
            return sql.list(
                    "select id, contact_name, contact_phone from premises_contact_view where id = ?"
                            + " and contact_phone is not null",
                    List.of(premisesId),
                    row -> only("premises:", row, "contact_name", "contact_phone"));
        }
        return ofPremises(contacts, managers);
    }

    /**
     * What the premises has written down of somebody stands before what his account says, and a
     * second entry of his is told beside the first.
     */
    static List<Recipient> ofPremises(List<Recipient> contacts, List<Recipient> managers) {
        Map<String, Recipient> all = new LinkedHashMap<>();
        contacts.forEach(
                one -> {
                    Recipient told = all.containsKey(one.person()) ? one.beside(all.size()) : one;
                    all.put(told.person(), told);
                });
        managers.forEach(one -> all.putIfAbsent(one.person(), one));
        return List.copyOf(all.values());
    }

    static List<Recipient> once(Stream<Recipient> people) {
        Map<String, Recipient> all = new LinkedHashMap<>();
        people.forEach(one -> all.putIfAbsent(one.person(), one));
        return List.copyOf(all.values());
    }

    private List<Recipient> provider(AlarmPlace place) {
        Long providerId = place.providerId();
        if (providerId == null) {
            return List.of();
        }
        List<Recipient> people =
                accounts("g.provider_id = ?", Role.SERVICE_PROVIDER, List.of(providerId), place);
        return people.isEmpty()
                ? sql.list(
                        "select id, name, phone from provider_view where id = ? and phone is not"
                                + " null",
                        List.of(providerId),
                        row -> only("provider:", row, "name", "phone"))
                : people;
    }

    private List<Recipient> covering(Role role, AlarmPlace place) {
        List<String> values = Arrays.asList(place.districtPath(), place.venueGroup());
        return accounts(COVERING, role, values, place);
    }

    private List<Recipient> accounts(
            String condition, Role role, List<?> values, AlarmPlace place) {
        List<Object> parameters = new ArrayList<>(List.of(role.name()));
        parameters.addAll(values);
        parameters.add(MOST);
        List<Recipient> own =
                sql.list(ACCOUNTS.replace("%s", condition), parameters, Recipients::account);
        return own.isEmpty()
                ? own
                : once(Stream.concat(own.stream(), standIns(own, place).stream()));
    }

    private List<Recipient> standIns(List<Recipient> givers, AlarmPlace place) {
        List<Object> parameters = new ArrayList<>();
        givers.forEach(giver -> parameters.add(giver.accountId()));
        parameters.add(LocalDate.ofInstant(clock.instant(), Zones.CHINA));
        parameters.add(place.districtPath());
        return sql.list(
                STAND_INS.replace("%s", Sql.marks(givers.size())), parameters, Recipients::account);
    }

    private static Recipient account(Row row) {
        return new Recipient(
                "account:" + row.number("id"),
                row.text("name"),
                row.number("id"),
                Mobile.of(row.text("phone")),
                null,
                row.text("language"));
    }

    private static Recipient contact(Row row) {
        Long account = row.numberOrNull("account_id");
        String phone = Mobile.of(row.text("phone"));
        String mail = row.text("mail");
        return new Recipient(
                account == null ? "contact:" + row.number("id") : "account:" + account,
                row.text("name"),
                account,
                phone == null ? Mobile.of(row.text("account_phone")) : phone,
                MailAddress.isValid(mail) ? mail : null,
                row.text("language"));
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
