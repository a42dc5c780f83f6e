package org.andian.portal.intake;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What a failed write of frames calls for, told from the error the database or the commit gave. */
public enum Failure {
    /** another transaction was in the way: the same batch, run again, may succeed */
    RUN_AGAIN,
    /**
     * the database is away, full or not as it should be, none of which is the readings' fault: keep
     * everything and wait
     */
    WAIT,
    /** something in the batch cannot be stored or evaluated: divide it until it stands alone */
    DIVIDE;

    /** Lock wait, deadlock; write conflicts of TiDB and MariaDB snapshots. */
    private static final Set<Integer> CONFLICTS = Set.of(1205, 1213, 1020, 8002, 8022, 8028, 9007);

    /**
     * Values a column does not take, under whatever SQL state: out of range, truncated, too long,
     * not encodable.
     */
    private static final Set<Integer> BAD_VALUES = Set.of(1264, 1265, 1366, 1406, 3988);

    /**
     * @param failure as caught; its causes are looked through for what the database said
     */
    public static Failure of(Throwable failure) {
        return sqlCause(failure)
                .map(Failure::of)
                .orElseGet(() -> isOfTransaction(failure) ? WAIT : DIVIDE);
    }

    /** Whether the database refused or did not answer, rather than code of ours failing. */
    public static boolean isOfDatabase(Throwable failure) {
        return sqlCause(failure).isPresent();
    }

    private static Optional<SQLException> sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static Failure of(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (CONFLICTS.contains(failure.getErrorCode()) || state.startsWith("40")) {
            return RUN_AGAIN;
        }
        return BAD_VALUES.contains(failure.getErrorCode())
                        || state.startsWith("22")
                        || state.startsWith("23")
                ? DIVIDE
                : WAIT;
    }

    /** A commit that failed tells no SQL cause. */
    private static boolean isOfTransaction(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof jakarta.transaction.RollbackException
                    || cause instanceof jakarta.transaction.SystemException) {
                return true;
            }
        }
        return false;
    }
}
