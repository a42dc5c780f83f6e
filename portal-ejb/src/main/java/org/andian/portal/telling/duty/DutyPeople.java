package org.andian.portal.telling.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who can be on duty somewhere: those who are told of alarms there. */
@ApplicationScoped
class DutyPeople {

    private static final String NAMED =
            """
            select case when a.id is null then concat('%s', c.id) else concat('account:', a.id) end as person,
              c.name as who
            from %s c left join account_view a on a.id = c.account_id and a.disabled_at is null
            where %s order by c.sort, c.id\
            """;
    private static final String ACCOUNTS =
            """
            select distinct concat('account:', a.id) as person, a.name as who, a.id
            from account_grant_view g join account_view a on a.id = g.account_id
            where a.disabled_at is null and %s order by a.id limit 200\
            """;
    private static final String OF_PREMISES =
            ACCOUNTS.replace("%s", "g.role = 'SAFETY_MANAGER' and g.premises_id = ?");
    private static final String OF_PROVIDER =
            ACCOUNTS.replace("%s", "g.role = 'SERVICE_PROVIDER' and g.provider_id = ?");
    private static final String OF_DISTRICT =
            ACCOUNTS.replace(
                    "%s",
                    """
                    g.role in ('DISTRICT_OFFICE', 'CITY_OFFICE', 'DUTY_WATCHER') and g.premises_id is null
                      and g.provider_id is null and (g.district_id is null or g.district_id = ?)\
                    """);
    private static final String CONTACTS =
            NAMED.formatted("contact:", "contact", "c.premises_id = ?");
    private static final String PARTY =
            NAMED.formatted("party:", "party_contact", "c.party = concat('provider:', ?)");
    private static final String OFFICE =
            NAMED.formatted(
                    "party:",
                    "party_contact",
                    """
                    c.party in (select concat('body:', b.id) from body_view b
                      where b.kind = 'SAFETY_OFFICE' and b.district_id = ?)\
                    """);

    @Inject private Sql sql;

    /** Each once, those with an account first. */
    public List<DutyPerson> of(String owner) {
        List<Long> number = Collections.singletonList(DutyOwner.number(owner));
        List<String> questions = questions(owner);
        Map<String, DutyPerson> all = new LinkedHashMap<>();
        for (String question : questions) {
            sql.list(question, number, row -> new DutyPerson(row.text("person"), row.text("who")))
                    .forEach(one -> all.put(one.person(), one));
        }
        return List.copyOf(all.values());
    }

    private static List<String> questions(String owner) {
        if (owner.startsWith(DutyOwner.PREMISES)) {
            return List.of(OF_PREMISES, CONTACTS);
        }
        return owner.startsWith(DutyOwner.PROVIDER)
                ? List.of(OF_PROVIDER, PARTY)
                : List.of(OF_DISTRICT, OFFICE);
    }
}
