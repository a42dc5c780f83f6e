package org.andian.portal.hazard.credit;

import java.util.Optional;

/** Which act is possible with an entry in which state, and the state after it. Pure. */
public final class CreditMachine {

    private CreditMachine() {}

    /** Empty where the act is not possible. */
    public static Optional<CreditState> after(CreditState state, CreditAct act) {
        CreditState next =
                switch (act) {
                    case PUBLISH -> state == CreditState.DECIDED ? CreditState.PUBLISHED : null;
                    case OBJECT -> state == CreditState.PUBLISHED ? CreditState.OBJECTED : null;
                    case UPHOLD -> state == CreditState.OBJECTED ? CreditState.PUBLISHED : null;
                    case REPAIR -> state == CreditState.PUBLISHED ? CreditState.REPAIRED : null;
                    case WITHDRAW ->
                            state == CreditState.REPAIRED || state == CreditState.WITHDRAWN
                                    ? null
                                    : CreditState.WITHDRAWN;
                };
        return Optional.ofNullable(next);
    }
}
