package org.andian.test.door;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** From where an inner act may be begun: a door, one without a transaction, a thread it starts. */
@Stateless
public class OuterAct {

    @Resource private SessionContext context;

    @Resource private ManagedThreadFactory threads;

    /** In a transaction that is rolled back at the end. */
    public <T> T rolledBack(Callable<T> inner) throws Exception {
        T value = inner.call();
        context.setRollbackOnly();
        return value;
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public <T> T withoutOne(Callable<T> inner) throws Exception {
        return inner.call();
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public <T> T inAThread(Callable<T> inner) throws Exception {
        FutureTask<T> task = new FutureTask<>(inner);
        threads.newThread(task).start();
        return task.get();
    }
}
