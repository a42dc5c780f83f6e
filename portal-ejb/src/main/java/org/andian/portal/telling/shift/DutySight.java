package org.andian.portal.telling.shift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.period.Today;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;
import org.andian.portal.telling.ChainStep;
import org.andian.portal.telling.contact.BodiesThere;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which premises somebody on duty hears of at a step of the chain: those for which he is told there
 * at all, and of these those that lie in his own reach, as an office that looks after one industry
 * alone. No scope: it serves the portal's own work.
 */
@ApplicationScoped
class DutySight {

    private static final String GRANTS =
            """
            select g.role, d.path, g.industries, g.premises_id, g.provider_id
            from account_grant_view g join account_view a on a.id = g.account_id
            left join district_view d on d.id = g.district_id
            where g.account_id = ? and a.disabled_at is null and (g.district_id is null or d.id is not null)\
            """;

    @Inject private Sql sql;

    @Inject private Today today;

    /**
     * As a condition on alias p (premises).
     *
     * @param person as a rota has him, such as {@code account:7} or {@code party:3}
     */
    public Reach of(String person, DutyPlace place, ChainStep step) {
        List<String> naming =
                switch (step) {
                    case DISTRICT -> BodiesThere.districtsNaming(sql, person, today.date());
                    case CITY -> BodiesThere.citiesNaming(sql, person, today.date());
                    case ENTERPRISE, PROVIDER, REGULATOR -> List.of();
                };
        List<Grant> standing =
                person.startsWith(BodiesThere.ACCOUNT)
                        ? ofAccount(step, place.number(), grants(person), naming)
                        : ofContact(step, naming);
        return new Scope(person, standing).premises("p");
    }

    private List<Grant> grants(String person) {
        long account = Long.parseLong(person.substring(BodiesThere.ACCOUNT.length()));
        return sql.list(GRANTS, List.of(account), DutySight::grant);
    }

    /**
     * The part of somebody's rights by which he stands at a step.
     *
     * @param number of the premises or the provider whose rota it is
     * @param naming districts, as paths, of the offices that name him
     */
    static List<Grant> ofAccount(
            ChainStep step, long number, List<Grant> grants, List<String> naming) {
        return switch (step) {
            case ENTERPRISE ->
                    grants.stream().filter(grant -> is(grant.premisesId(), number)).toList();
            case PROVIDER ->
                    grants.stream().filter(grant -> is(grant.providerId(), number)).toList();
            case REGULATOR -> List.of();
            case DISTRICT, CITY -> ofOfficer(step.officers(), grants, naming);
        };
    }

    private static List<Grant> ofOfficer(
            List<Role> roles, List<Grant> grants, List<String> naming) {
        List<Grant> wide =
                grants.stream()
                        .filter(grant -> grant.premisesId() == null && grant.providerId() == null)
                        .toList();
        List<Grant> standing = new ArrayList<>();
        wide.stream().filter(grant -> roles.contains(grant.role())).forEach(standing::add);
        // whoever is named stands there by whatever right he has
        for (String path : naming) {
            wide.stream().flatMap(grant -> grant.within(path).stream()).forEach(standing::add);
        }
        return standing;
    }

    /** Somebody without an account is told of all for which he is named. */
    static List<Grant> ofContact(ChainStep step, List<String> naming) {
        return switch (step) {
            case ENTERPRISE -> List.of(Grant.everywhere(Role.SAFETY_MANAGER));
            case PROVIDER -> List.of(Grant.everywhere(Role.SERVICE_PROVIDER));
            case REGULATOR -> List.of();
            case DISTRICT, CITY -> inDistricts(step.officers().getFirst(), naming);
        };
    }

    private static List<Grant> inDistricts(Role role, List<String> paths) {
        return paths.stream().map(path -> new Grant(role, path, Set.of(), null, null)).toList();
    }

    private static boolean is(Long some, long number) {
        return some != null && some == number;
    }

    private static Grant grant(Row row) {
        return new Grant(
                Role.valueOf(row.text("role")),
                row.text("path"),
                Grant.industries(row.text("industries")),
                row.numberOrNull("premises_id"),
                row.numberOrNull("provider_id"));
    }
}
