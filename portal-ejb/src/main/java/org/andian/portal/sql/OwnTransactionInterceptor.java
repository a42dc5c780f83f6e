package org.andian.portal.sql;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import org.andian.portal.sql.OwnTransactions.Done;
import org.andian.portal.sql.OwnTransactions.Failed;

/** Stands around each method that has {@link OwnTransaction}. */
@Interceptor
@OwnTransaction
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class OwnTransactionInterceptor {

    @Inject private OwnTransactions transactions;

    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        return switch (transactions.run(call::proceed)) {
            case Done done -> done.value();
            case Failed failed -> throw asThrown(failed.failure());
        };
    }

    private static Exception asThrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (Exception) failure;
    }
}
