package org.andian.portal.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

/**
 * Door for the portal's own work: rights given in a premises when two entries turn out to be one.
 */
@ApplicationScoped
public class PremisesRights {

    @Inject private Sql sql;

    /** Every account with a right limited to one of the two has it in both. */
    public void share(long one, long other) {
        copy(one, other);
        copy(other, one);
    }

    private void copy(long from, long to) {
        sql.update(
                """
                insert into account_grant (account_id, role, district_id, industries, premises_id, provider_id)
                select g.account_id, g.role, g.district_id, g.industries, ?, g.provider_id from account_grant g
                left join account_grant own on own.account_id = g.account_id and own.role = g.role
                  and own.premises_id = ?
                where g.premises_id = ? and own.id is null\
                """,
                to,
                to,
                from);
    }
}
