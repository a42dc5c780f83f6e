package org.andian.portal.export;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import org.andian.portal.refusal.Refusal;

import java.time.Clock;

/** Where exports of this node wait and are written, two at a time. Serves the room's door alone. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ExportDesk {

    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 30;

    @Resource private ManagedExecutorService executor;

    @Inject private ExportRecords records;

    @Inject private ExportFolder folder;

    @Inject private Clock clock;

    private ExportQueue queue;

    @PostConstruct
    void start() {
        queue = new ExportQueue(executor, AT_ONCE, MOST_WAITING);
    }

    /**
     * Lets an order be refused before it is written down; another may still take the last place,
     * which {@link #take} then says in the job.
     *
     * @throws Refusal TOO_MANY when as many wait as may
     */
    public void askForRoom() {
        if (queue.isFull()) {
            throw new Refusal(ExportReason.TOO_MANY, MOST_WAITING);
        }
    }

    /**
     * Puts an order that is committed into the queue; one that finds it full is marked as failed.
     */
    public void take(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExportTaken taken) {
        if (!queue.add(new ExportWriting(taken.id(), taken.order(), records, folder, clock))) {
            executor.execute(() -> records.failed(taken.id(), "too many exports wait"));
        }
    }
}
