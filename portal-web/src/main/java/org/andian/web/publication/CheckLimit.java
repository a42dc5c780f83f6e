package org.andian.web.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.account.attempt.Networks;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * How often strangers may have a file checked: so often a minute from one network, and so often on
 * a node altogether. What is refused is not counted, so the memory it takes is bounded.
 */
@ApplicationScoped
class CheckLimit {

    static final int OF_A_NETWORK = 30;
    static final int OF_A_NODE = 600;

    @Inject private Clock clock;

    private final Map<String, Integer> asked = new HashMap<>();
    private long minute;
    private int all;

    CheckLimit() {}

    CheckLimit(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts one more, if it may be.
     *
     * @param remote the client's address
     * @return whether it may be
     */
    public synchronized boolean allows(String remote) {
        long now = clock.instant().truncatedTo(ChronoUnit.MINUTES).getEpochSecond();
        if (now != minute) {
            minute = now;
            all = 0;
            asked.clear();
        }
        String network = Networks.of(remote);
        int before = asked.getOrDefault(network, 0);
        if (all >= OF_A_NODE || before >= OF_A_NETWORK) {
            return false;
        }
        all++;
        asked.put(network, before + 1);
        return true;
    }
}
