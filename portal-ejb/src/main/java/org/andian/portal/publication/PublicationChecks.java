package org.andian.portal.publication;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.audit.Witness;
import org.andian.portal.audit.Witness.Told;
import org.andian.portal.sql.Sql;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Door of this room's own work, without scope: compares what is kept with its hashes, its seal and
 * the trail, and says where they differ: in the archive, in the trail and in the log.
 */
@Stateless
public class PublicationChecks {

    private static final int SLICE = 200;
    private static final System.Logger LOG = System.getLogger(PublicationChecks.class.getName());

    @Inject private Integrity integrity;

    @Inject private Witness witness;

    @Inject private Sql sql;

    @Inject private Audit audit;

    @Inject private Clock clock;

    /** The next publications after one, in order; none behind the last. */
    public List<Long> after(long id) {
        return sql.list(
                "select id from publication where id > ? order by id limit ?",
                List.of(id, SLICE),
                row -> row.number("id"));
    }

    /** The next acts of publishing that the trail tells of; none behind the last. */
    public List<Told> toldAfter(long row) {
        return witness.toldAfter(Integrity.MAKE, row);
    }

    /** Looks for what the trail tells of, and notes it where it is gone. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void checkIsThere(Told told) {
        String number = told.object().substring(told.object().indexOf(' ') + 1);
        long id = Long.parseLong(number);
        long there = sql.count("select count(*) as n from publication where id = ?", List.of(id));
        if (there == 0) {
            note(id, Optional.of(Fault.MISSING));
        }
    }

    /** Looks at one, and notes what it found. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Fault> check(long id) {
        Optional<Fault> fault = integrity.fault(id);
        note(id, fault);
        return fault;
    }

    /** What is found for the first time is told, and what is no longer found. */
    private void note(long id, Optional<Fault> fault) {
        Instant now = clock.instant();
        String word = fault.map(Fault::name).orElse(null);
        Optional<String> before =
                sql.first(
                        "select fault from publication_check where publication_id = ? for update",
                        List.of(id),
                        row -> row.text("fault"));
        boolean isNews = !before.equals(Optional.ofNullable(word));
        sql.update(
                """
                insert into publication_check (publication_id, checked_at, fault, since) values (?, ?, ?, ?)
                on duplicate key update checked_at = values(checked_at), since = case when ? then values(since)
                  else since end, fault = values(fault)\
                """,
                id,
                now,
                word,
                word == null ? null : now,
                isNews ? 1 : 0);
        if (isNews) {
            tell(id, word);
        }
    }

    private void tell(long id, String fault) {
        if (fault == null) {
            audit.done("portal", "publication.whole", Integrity.object(id), null);
        } else {
            LOG.log(
                    Level.ERROR,
                    "What is kept of publication {0} is not what was published: {1}",
                    String.valueOf(id),
                    fault);
            audit.done("portal", "publication.altered", Integrity.object(id), fault);
        }
    }
}
