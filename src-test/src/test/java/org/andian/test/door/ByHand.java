package org.andian.test.door;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

/**
 * Rows changed beside the portal, whose own work goes on meanwhile: a statement that had to give
 * way to it is run again. In a transaction of one's own use {@link Sql}.
 */
@Dependent
class ByHand {

    private static final int MOST = 50;

    @Inject private Sql sql;

    /** As {@link Sql#update}. */
    int update(String statement, Object... parameters) {
        for (int tried = 1; ; tried++) {
            try {
                return sql.update(statement, parameters);
            } catch (SqlFailure failure) {
                if (!failure.isRepeatable() || tried == MOST) {
                    throw failure;
                }
            }
        }
    }
}
