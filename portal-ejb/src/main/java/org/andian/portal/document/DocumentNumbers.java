package org.andian.portal.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.util.List;

/**
 * Gives the numbers of a body in a year, one after the other and without a gap: whoever takes one
 * holds the body's row until his transaction ends, and what is taken back takes its number along.
 */
@ApplicationScoped
class DocumentNumbers {

    @Inject private Sql sql;

    public int take(long bodyId, int year) {
        sql.update(
                "insert into document_number (body_id, for_year, last_no) values (?, ?, 1) on"
                        + " duplicate key update last_no = last_no + 1",
                bodyId,
                year);
        return (int)
                sql.count(
                        "select last_no as n from document_number where body_id = ? and for_year ="
                                + " ? for update",
                        List.of(bodyId, year));
    }
}
