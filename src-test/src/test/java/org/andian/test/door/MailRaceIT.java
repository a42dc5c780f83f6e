package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

import org.andian.portal.outbox.Message;
import org.andian.portal.outbox.Outbox;
import org.andian.portal.outbox.OutboxQueue;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Of nodes that claim from one outbox at once each gets mails of its own. */
@ArquillianTest
class MailRaceIT {

    /** No courier delivers these. */
    private static final String KIND = "test.race";

    private static final int MAILS = 40;
    private static final int NODES = 2;

    @Inject private Outbox outbox;

    @Inject private OutboxQueue queue;

    @Resource private ManagedExecutorService racers;

    @Deployment
    static Archive<?> portal() {
        return PortalArchive.ofTests();
    }

    @Test
    void eachMailIsClaimedOnce() throws Exception {
        List<Long> written =
                Stream.generate(() -> outbox.add(KIND, "{}")).limit(MAILS).sorted().toList();
        CyclicBarrier barrier = new CyclicBarrier(NODES);
        Callable<List<Long>> node = () -> claimAll(barrier);
        List<Future<List<Long>>> nodes =
                Stream.generate(() -> racers.submit(node)).limit(NODES).toList();
        List<Long> claimed = new ArrayList<>();
        for (Future<List<Long>> one : nodes) {
            claimed.addAll(one.get());
        }
        assertEquals(written, claimed.stream().sorted().toList());
        assertEquals(Optional.empty(), queue.claim(Set.of(KIND)));
    }

    /** A node that finds others quicker with all it saw asks again, as the courier does. */
    private List<Long> claimAll(CyclicBarrier barrier) throws Exception {
        barrier.await();
        List<Long> mine = new ArrayList<>();
        int misses = 0;
        while (misses < MAILS) {
            Optional<Message> message = queue.claim(Set.of(KIND));
            message.ifPresent(
                    got -> {
                        mine.add(got.id());
                        queue.delivered(got);
                    });
            misses = message.isPresent() ? 0 : misses + 1;
        }
        return mine;
    }
}
