package org.andian.portal.sql;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

import java.util.concurrent.Callable;

/**
 * Begins and ends the transactions of {@link OwnTransaction}. A session bean, since only its
 * transactions take the connections in wherever they are begun.
 */
@Stateless
public class OwnTransactions {

    @Resource private SessionContext context;

    /** What came of it: a session bean would wrap what is thrown. */
    public sealed interface Outcome {}

    /**
     * @param value what was returned, null for nothing
     */
    public record Done(Object value) implements Outcome {}

    public record Failed(Throwable failure) implements Outcome {}

    /**
     * @throws jakarta.ejb.EJBException when the commit fails
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Outcome run(Callable<Object> work) {
        try {
            return new Done(work.call());
        } catch (Exception | Error failure) {
            context.setRollbackOnly();
            return new Failed(failure);
        }
    }
}
