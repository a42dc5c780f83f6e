package org.andian.portal.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.sql.Sql;

import java.util.List;

/**
 * Numbers without a gap: counted up in the transaction that publishes, and taken back with it. Who
 * takes one holds its series until then.
 */
@ApplicationScoped
class Numbers {

    @Inject private Sql sql;

    /** The next of a series, in its first version. */
    public PublicationNumber take(String mark, int year) {
        sql.update(
                "insert into publication_series (mark, for_year, last_number) values (?, ?, 1) on"
                        + " duplicate key update last_number = last_number + 1",
                mark,
                year);
        return new PublicationNumber(mark, year, last(mark, year), 1);
    }

    /**
     * The next version of a number, whose series is held.
     *
     * @throws Refusal NOT_NEWEST where there is one already
     */
    public PublicationNumber correct(PublicationNumber old) {
        last(old.mark(), old.year());
        long newest =
                sql.count(
                        "select max(version) as n from publication where mark = ? and for_year = ?"
                                + " and number = ?",
                        List.of(old.mark(), old.year(), old.number()));
        if (newest != old.version()) {
            throw new Refusal(PublicationReason.NOT_NEWEST);
        }
        return old.next();
    }

    private int last(String mark, int year) {
        return sql.first(
                        "select last_number from publication_series where mark = ? and for_year ="
                                + " ? for update",
                        List.of(mark, year),
                        row -> (int) row.number("last_number"))
                .orElseThrow();
    }
}
