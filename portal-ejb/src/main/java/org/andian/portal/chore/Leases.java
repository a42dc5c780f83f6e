package org.andian.portal.chore;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;
import org.andian.portal.sql.SqlFailure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Door: lets work be done on one node at a time. Call {@link #hold} before each stretch of work and
 * work only when it answers true. Time is the database's, so nodes whose clocks differ agree. No
 * scope: it serves the portal's own work.
 */
@Stateless
public class Leases {

    /** This node, as long as it lives. */
    static final String NODE = UUID.randomUUID().toString();

    private static final Duration LONGEST_GAP = Duration.ofSeconds(60);
    private static final String NOW = "cast(unix_timestamp(current_timestamp(3)) * 1000 as signed)";

    @Inject private Sql sql;

    /**
     * Takes or keeps the lease for this node in a transaction of its own.
     *
     * @param lasts how long other nodes stay away if this one falls silent; longer than the time
     *     between calls
     * @return false while another node holds it
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean hold(String name, Duration lasts) {
        return hold(name, NODE, lasts);
    }

    /** The same for a named holder: whoever shares work inside one node names himself. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean hold(String name, String holder, Duration lasts) {
        return renew(name, holder, lasts) || take(name, holder, lasts);
    }

    /**
     * Since when the work has been done by one node or another without a gap of more than a minute;
     * empty before its first run.
     */
    public Optional<Instant> upSince(String name) {
        return sql.first(
                "select since_at from lease where name = ?",
                List.of(name),
                row -> row.instant("since_at"));
    }

    /** {@code since_at} stands first: it must see the beat before this one. */
    private boolean renew(String name, String holder, Duration lasts) {
        return sql.update(
                        """
                        update lease
                        set since_at = case when beaten_at < NOW - ? then NOW else since_at end,
                            holder = ?, until_at = NOW + ?, beaten_at = NOW
                        where name = ? and (holder = ? or until_at <= NOW)\
                        """
                                .replace("NOW", NOW),
                        LONGEST_GAP.toMillis(),
                        holder,
                        lasts.toMillis(),
                        name,
                        holder)
                > 0;
    }

    private boolean take(String name, String holder, Duration lasts) {
        try {
            return sql.update(
                            """
                            insert into lease (name, holder, until_at, beaten_at, since_at)
                            values (?, ?, NOW + ?, NOW, NOW)\
                            """
                                    .replace("NOW", NOW),
                            name,
                            holder,
                            lasts.toMillis())
                    > 0;
        } catch (SqlFailure heldByAnother) {
            if (heldByAnother.isDuplicate()) {
                return false;
            }
            throw heldByAnother;
        }
    }
}
