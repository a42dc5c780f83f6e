package org.andian.portal.alarm.watch;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.scope.Reach;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.sql.Sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Door: readings and device events that are stored and that a fault of ours has kept from being
 * judged so far; all of them for the system administrator, how many of one device for whoever sees
 * it.
 */
@Stateless
public class Unjudged {

    /**
     * One of them.
     *
     * @param what {@code reading} or {@code event}
     * @param fault in English, what kept us from it the last time
     * @param tries since then, all in vain
     */
    public record Row(
            Instant since,
            String deviceNo,
            int circuit,
            Instant ts,
            String what,
            String fault,
            int tries) {}

    @Inject private Sql sql;

    /**
     * The newest first.
     *
     * @param first how many to pass over, from 0
     * @param size most rows to give
     */
    public List<Row> list(Scope scope, int first, int size) {
        require(scope);
        return sql.list(
                """
                select u.since, d.no, u.circuit, u.ts, u.what, u.fault, u.tries
                from unjudged u join device_view d on d.id = u.device_id
                order by u.id desc limit ? offset ?\
                """,
                List.of(size, first),
                row ->
                        new Row(
                                row.instant("since"),
                                row.text("no"),
                                (int) row.number("circuit"),
                                row.instant("ts"),
                                row.text("what"),
                                row.text("fault"),
                                (int) row.number("tries")));
    }

    /** How many wait of one device. */
    public int countOf(Scope scope, String deviceNo) {
        Reach reach = scope.premises("p");
        List<Object> parameters = new ArrayList<>(List.of(deviceNo));
        parameters.addAll(reach.parameters());
        return (int)
                sql.count(
                        """
                        select count(*) as n from unjudged u join device_view d on d.id = u.device_id
                        left join premises_view p on p.id = d.premises_id where d.no = ? and %s\
                        """
                                .formatted(reach.sql()),
                        parameters);
    }

    public int count(Scope scope) {
        require(scope);
        return (int) sql.count("select count(*) as n from unjudged", List.of());
    }

    private static void require(Scope scope) {
        scope.requireToRead(role -> role == Role.SYSTEM_ADMINISTRATOR, "read what is not judged");
    }
}
