package org.andian.portal.district;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.util.List;

/**
 * Door: of those who add something to one district at once, one comes first and the others see what
 * he added. No scope: it tells nothing.
 */
@Stateless
public class DistrictHold {

    @Inject private Sql sql;

    /** Until the caller's transaction ends; the id of no district is passed over. */
    public void hold(long id) {
        sql.list(
                "select id from district where id = ? for update",
                List.of(id),
                row -> row.number("id"));
    }
}
