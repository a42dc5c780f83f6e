package org.andian.portal.telling.contact;

import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.ArrayList;
import java.util.List;

/** Whose role calls people, and so reads their names and numbers. */
public final class Calls {

    private Calls() {}

    public static boolean callsPeople(Role role) {
        return role != Role.SYSTEM_ADMINISTRATOR && role != Role.LEADER;
    }

    /** Whether the caller may know whom one calls in a premises; false for none. */
    public static boolean knowsPeople(Sql sql, Scope scope, String premisesCode) {
        Reach reach = scope.premises("p", Calls::callsPeople);
        List<Object> parameters = new ArrayList<>();
        parameters.add(premisesCode);
        parameters.addAll(reach.parameters());
        return sql.count(
                        "select count(*) as n from premises_view p where p.code = ? and "
                                + reach.sql(),
                        parameters)
                > 0;
    }
}
