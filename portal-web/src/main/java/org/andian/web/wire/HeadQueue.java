package org.andian.web.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Connections on which a request's head has begun and not ended. Such a head holds no thread, only
 * the connection; a byte now and then would hold it for days.
 *
 * @param <C> a connection, by identity
 */
final class HeadQueue<C> {

    private final int most;
    private final Duration longest;

    /** In the order in which they were first seen. */
    private final Map<C, Instant> since = new LinkedHashMap<>();

    HeadQueue(int most, Duration longest) {
        this.most = most;
        this.longest = longest;
    }

    /**
     * To be called at short intervals, by one thread.
     *
     * @param begun the connections of which it is true now
     * @return those whose time is over and, of too many, the oldest; none is given twice
     */
    List<C> giveUp(Collection<C> begun, Instant now) {
        Set<C> still = new HashSet<>(begun);
        since.keySet().retainAll(still);
        begun.forEach(connection -> since.putIfAbsent(connection, now));
        List<C> given = new ArrayList<>();
        Iterator<Map.Entry<C, Instant>> oldest = since.entrySet().iterator();
        while (oldest.hasNext()) {
            Map.Entry<C, Instant> next = oldest.next();
            boolean late = !next.getValue().plus(longest).isAfter(now);
            if (!late && since.size() <= most) {
                break;
            }
            given.add(next.getKey());
            oldest.remove();
        }
        return given;
    }
}
