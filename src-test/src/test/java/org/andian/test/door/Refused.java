package org.andian.test.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.refusal.Reason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.scope.ScopeReason;
import org.andian.portal.sql.SqlFailure;
import org.junit.jupiter.api.function.Executable;

/** That a door refuses, and why. */
final class Refused {

    private Refused() {}

    static void assertRefused(Reason reason, Executable act) {
        assertEquals(reason, assertThrows(Refusal.class, act).reason());
    }

    static void assertNotAllowed(Executable act) {
        assertRefused(ScopeReason.NOT_ALLOWED, act);
    }

    /**
     * Of one of several who try the same: the reason's name, or that it was done. What the database
     * takes back because two waited for each other is tried again.
     */
    static String outcome(Runnable act) {
        while (true) {
            try {
                act.run();
                return "done";
            } catch (Refusal refused) {
                return refused.reason().name();
            } catch (SqlFailure failure) {
                if (!failure.isRepeatable()) {
                    throw failure;
                }
            }
        }
    }

    static void assertNotAllowed(Executable act, String who) {
        assertEquals(ScopeReason.NOT_ALLOWED, assertThrows(Refusal.class, act, who).reason(), who);
    }
}
