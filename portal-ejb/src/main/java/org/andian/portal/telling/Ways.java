package org.andian.portal.telling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.andian.portal.outbox.Carrier;
import org.andian.portal.sql.Sql;

import java.util.Collection;
import java.util.List;

/** Which ways are set up, and whom they reach. */
@ApplicationScoped
class Ways {

    private static final String BROWSERS =
            """
            select count(*) as n from push_subscription_view s join account_view a on a.id = s.account_id
            where a.id = ? and a.disabled_at is null\
            """;

    @Inject @Any private Instance<Carrier> carriers;

    @Inject private Sql sql;

    /** Whether what is sent by it leaves; the inbox needs nothing. */
    public boolean isReady(Way way) {
        return way == Way.INBOX
                || carriers.stream()
                        .anyMatch(
                                carrier -> carrier.kind().equals(way.kind()) && carrier.isReady());
    }

    /** Whether one of the ways is set up and leads to somebody. */
    public boolean leads(Collection<Way> ways, Recipient to) {
        return ways.stream().anyMatch(way -> to.address(way) != null && isReady(way));
    }

    /** The groups whose robots are set up, of those a step names. */
    public List<Recipient> robots(Collection<Way> ways) {
        return ways.stream()
                .filter(way -> way.isRobot() && isReady(way))
                .sorted()
                .map(Recipient::ofRobot)
                .toList();
    }

    /** Whether whoever has an inbox lets himself be told in a browser too. */
    public boolean hasBrowser(long account) {
        return sql.count(BROWSERS, List.of(account)) > 0;
    }
}
