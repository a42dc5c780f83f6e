package org.andian.test.door;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.andian.portal.difference.DifferenceWork;
import org.andian.portal.difference.rule.DifferenceKind;
import org.andian.portal.sql.SqlFailure;

/**
 * Looks for differences beside the portal, whose own round looks every few minutes too: a look that
 * had to give way to it, or found the same at the same time, is run again.
 */
@Dependent
class SteadyLook {

    private static final int MOST = 50;

    @Inject private DifferenceWork work;

    /** As {@link DifferenceWork#look}. */
    void look(DifferenceKind kind) {
        for (int tried = 1; ; tried++) {
            try {
                work.look(kind);
                return;
            } catch (SqlFailure failure) {
                boolean mayAgain = failure.isRepeatable() || failure.isDuplicate();
                if (!mayAgain || tried == MOST) {
                    throw failure;
                }
            }
        }
    }
}
