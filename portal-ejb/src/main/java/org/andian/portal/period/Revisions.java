package org.andian.portal.period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.sql.Sql;

import java.util.List;

/**
 * Door: a counter per cached thing. Who changes the thing bumps it in the same transaction; every
 * node that sees it grow drops its cache.
 */
@ApplicationScoped
public class Revisions {

    @Inject private Sql sql;

    /**
     * Say that the thing has changed; takes effect for others with the caller's commit.
     *
     * @param name of the cached thing, such as {@code org}
     */
    public void bump(String name) {
        sql.update(
                "insert into revision (name, n) values (?, 1) on duplicate key update n = n + 1",
                name);
    }

    /**
     * Keep the thing from being changed until the caller's transaction ends; who bumps it waits.
     *
     * @param name of the cached thing
     */
    public void hold(String name) {
        sql.update(
                "insert into revision (name, n) values (?, 0) on duplicate key update n = n", name);
    }

    /**
     * @return 0 while the thing was never changed
     */
    public long current(String name) {
        return sql.count("select n from revision where name = ?", List.of(name));
    }
}
