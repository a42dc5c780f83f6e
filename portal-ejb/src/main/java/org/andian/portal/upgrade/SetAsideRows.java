package org.andian.portal.upgrade;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.util.List;

/** Door: the rows that upgrades have set aside, for the system administrator only. */
@Stateless
public class SetAsideRows {

    @Inject private Sql sql;

    /** In the order in which they were set aside. */
    public List<SetAsideRow> page(Scope scope, int first, int size) {
        requireAdministrator(scope);
        return sql.list(
                """
                select id, table_name, what, reason, row_json, noted_at from set_aside
                order by id limit ? offset ?\
                """,
                List.of(size, first),
                SetAsideRow::of);
    }

    /** How many rows were set aside; for the system administrator only. */
    public int count(Scope scope) {
        requireAdministrator(scope);
        return (int) sql.count("select count(*) as n from set_aside", List.of());
    }

    private static void requireAdministrator(Scope scope) {
        scope.requireToRead(Role.SYSTEM_ADMINISTRATOR::equals, "see what an upgrade set aside");
    }
}
