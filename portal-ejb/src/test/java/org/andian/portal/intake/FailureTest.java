package org.andian.portal.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.sql.SqlFailure;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;

class FailureTest {

    @Test
    void failuresAreToldApart() {
        assertEquals(Failure.DIVIDE, Failure.of(sql("22003", 1264)));
        assertEquals(Failure.DIVIDE, Failure.of(sql("HY000", 1366)));
        assertEquals(Failure.DIVIDE, Failure.of(new NullPointerException()));
        assertEquals(Failure.WAIT, Failure.of(sql("HY000", 1526)));
        assertEquals(Failure.WAIT, Failure.of(sql("42S02", 1146)));
        assertEquals(
                Failure.WAIT,
                Failure.of(new IllegalStateException(new jakarta.transaction.RollbackException())));
        assertEquals(Failure.RUN_AGAIN, Failure.of(new RuntimeException(sql("40001", 1213))));
    }

    @Test
    void whatTheDatabaseSaidIsFoundBehindOtherErrors() {
        assertTrue(Failure.isOfDatabase(new IllegalStateException(sql("08S01", 0))));
        assertFalse(Failure.isOfDatabase(new IllegalStateException(new NullPointerException())));
    }

    private static SqlFailure sql(String state, int code) {
        return new SqlFailure(new SQLException("told to fail", state, code));
    }
}
