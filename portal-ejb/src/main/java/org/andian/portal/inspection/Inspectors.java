package org.andian.portal.inspection;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.inspection.checklist.InspectionReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Row;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Door: who may inspect where, so that tasks are given to people who can do them. */
@Stateless
public class Inspectors {

    /** Of one district. */
    private static final int MOST = 500;

    private static final List<String> ROLES =
            Stream.of(Role.values()).filter(Role::mayInspect).map(Enum::name).toList();

    private static final String FROM =
            """
            select distinct a.login, a.name, g.role from account_grant_view g
            join account_view a on a.id = g.account_id left join district_view d on d.id = g.district_id\
            """;

    private static final String CONDITION =
            """
             where a.disabled_at is null and g.premises_id is null and g.provider_id is null and g.role in (%s)\
            """
                    .formatted(Sql.marks(ROLES.size()));

    /** Those whose reach is in the district, or the other way round. */
    private static final String OF_DISTRICT =
            """
             and (d.path is null or d.path like concat(?, '%') or ? like concat(d.path, '%'))
            order by a.name, a.login limit ?\
            """;

    private static final String OF_PREMISES =
            """
             and (d.path is null or p.district_path like concat(d.path, '%'))
             and (g.industries is null or g.industries = '' or find_in_set(p.venue_group, g.industries) > 0)
            order by a.name, a.login limit ?\
            """;

    @Inject private Sql sql;

    /**
     * By name, each once.
     *
     * @param districtPath ids from the root, such as {@code /1/2/}
     */
    public List<Inspector> of(Scope scope, String districtPath) {
        requirePlanning(scope);
        List<Object> parameters = new ArrayList<>(ROLES);
        parameters.addAll(List.of(districtPath, districtPath, MOST));
        return once(sql.list(FROM + CONDITION + OF_DISTRICT, parameters, Inspectors::inspector));
    }

    /** Those whose reach holds the premises; by name, each once. */
    public List<Inspector> ofPremises(Scope scope, long premisesId) {
        requirePlanning(scope);
        List<Object> parameters = new ArrayList<>(List.of(premisesId));
        parameters.addAll(ROLES);
        parameters.add(MOST);
        return once(
                sql.list(
                        FROM + " join premises_view p on p.id = ?" + CONDITION + OF_PREMISES,
                        parameters,
                        Inspectors::inspector));
    }

    /**
     * Their names by their logins.
     *
     * @throws Refusal PERSON naming the first who may not inspect there
     */
    public Map<String, String> get(Scope scope, long premisesId, Collection<String> logins) {
        Map<String, String> found = new LinkedHashMap<>();
        if (logins.isEmpty()) {
            return found;
        }
        Map<String, String> known = new LinkedHashMap<>();
        ofPremises(scope, premisesId).forEach(one -> known.put(one.login(), one.name()));
        for (String login : new TreeSet<>(logins)) {
            if (!known.containsKey(login)) {
                throw new Refusal(InspectionReason.PERSON, login);
            }
            found.put(login, known.get(login));
        }
        return found;
    }

    private static void requirePlanning(Scope scope) {
        scope.requireToRead(Role::mayPlanInspections, "list those who inspect");
    }

    private static Inspector inspector(Row row) {
        return new Inspector(row.text("login"), row.text("name"), Role.valueOf(row.text("role")));
    }

    private static List<Inspector> once(List<Inspector> all) {
        Map<String, Inspector> each = new LinkedHashMap<>();
        all.forEach(one -> each.putIfAbsent(one.login(), one));
        return List.copyOf(each.values());
    }
}
