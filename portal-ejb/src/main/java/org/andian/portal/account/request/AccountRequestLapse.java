package org.andian.portal.account.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.rule.SecuritySettings;
import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.portal.chore.Turn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Ends requests for accounts that have found no answer in time; on one node at a time. */
@ApplicationScoped
class AccountRequestLapse implements Chore {

    private static final int SLICE = 100;

    @Inject private AccountRequestTable table;

    @Inject private AccountRequestEnd end;

    @Inject private SecuritySettings settings;

    @Inject private Clock clock;

    @Override
    public Plan plan() {
        return Plan.onOneNode("account.lapse", Duration.ofHours(1))
                .firstAfter(Duration.ofMinutes(13));
    }

    /** One by one, so that nobody waits for many, and each slice is read anew. */
    @Override
    public void work(Turn turn) {
        Instant then = clock.instant().minus(Duration.ofDays(settings.requestDays()));
        List<Long> due = table.waitingSince(then, SLICE);
        while (!due.isEmpty() && turn.goesOn()) {
            due.stream().takeWhile(id -> turn.goesOn()).forEach(end::lapse);
            due = due.size() < SLICE ? List.of() : table.waitingSince(then, SLICE);
        }
    }
}
