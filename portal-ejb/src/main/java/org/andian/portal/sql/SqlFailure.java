package org.andian.portal.sql;

import jakarta.ejb.ApplicationException;
import jakarta.persistence.PersistenceException;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;

/**
 * The database refused or could not be reached. {@link #isRepeatable} tells whether the same
 * transaction may succeed when run again.
 */
@ApplicationException(rollback = true)
public class SqlFailure extends RuntimeException {

    private static final int LOCK_WAIT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int DUPLICATE = 1062;

    private final int code;

    public SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
        this.code = cause.getErrorCode();
    }

    /** One after which the same transaction may succeed when run again; nobody's fault. */
    public static SqlFailure runAgain(String message) {
        return new SqlFailure(new SQLTransactionRollbackException(message, "40001", DEADLOCK));
    }

    /** Whether another transaction was in the way: a lock waited for too long, or a deadlock. */
    public boolean isRepeatable() {
        return code == LOCK_WAIT || code == DEADLOCK;
    }

    /**
     * Whether a row with the same unique key stands already: the code that inserts says what it
     * means.
     */
    public boolean isDuplicate() {
        return code == DUPLICATE;
    }

    /**
     * Whether entities could not be written because a row with the same unique key stands there.
     */
    public static boolean isOfDuplicate(PersistenceException failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return cause instanceof SQLException refused && refused.getErrorCode() == DUPLICATE;
    }
}
