package org.andian.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;

import org.andian.portal.refusal.Reason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.sql.SqlFailure;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

class CrossingTest {

    @Test
    void aDeadlockIsToldInWordsHoweverItIsWrapped() {
        SqlFailure deadlock =
                new SqlFailure(new SQLException("Deadlock found when trying", "40001", 1213));
        Refusal told = Crossing.refusal(new EJBException(deadlock)).orElseThrow();
        assertEquals(Reason.Kind.MEANWHILE, told.reason().kind());
        assertEquals(
                "Somebody else was changing the same at this moment, and nothing of yours was"
                        + " saved; look again and repeat it.",
                RefusalWords.of(told, Locale.ENGLISH));
    }

    @Test
    void soIsALockWaitedForTooLong() {
        assertTrue(
                Crossing.refusal(
                                new SqlFailure(
                                        new SQLException("Lock wait timeout", "HY000", 1205)))
                        .isPresent());
    }

    @Test
    void everyOtherFailureStaysOne() {
        assertEquals(
                Optional.empty(), Crossing.refusal(new IllegalStateException("a mistake of ours")));
        assertEquals(
                Optional.empty(),
                Crossing.refusal(
                        new SqlFailure(new SQLException("Unknown column", "42S22", 1054))));
    }
}
