package org.andian.portal.workorder;

import org.andian.portal.scope.Role;

import java.util.function.Predicate;

/** What can be done with a work order, and by which roles. */
public enum WorkAct {
    /** what is asked, and until when, is put right before anybody has taken it on */
    CHANGE(Role::mayDispatchWork),
    /** it goes out anew, to whoever serves the premises by now */
    REDISPATCH(Role::mayDispatchWork),
    CANCEL(Role::mayDispatchWork),
    ACCEPT(Role::mayDoWork),
    DECLINE(Role::mayDoWork),
    /** somebody is there, at a time and a place */
    ARRIVE(Role::mayDoWork),
    FINISH(Role::mayDoWork),
    /** taken over by the premises */
    PASS(Role::mayTakeOverWork),
    /** sent back by the premises */
    RETURN(Role::mayTakeOverWork),
    /** the premises alone says how well it was done */
    RATE(Role.SAFETY_MANAGER::equals);

    private final Predicate<Role> right;

    WorkAct(Predicate<Role> right) {
        this.right = right;
    }

    public boolean isFor(Role role) {
        return right.test(role);
    }

    /** Whether only the provider to which the order was given does it. */
    boolean isOfProvider() {
        return this == ACCEPT || this == DECLINE || this == ARRIVE || this == FINISH;
    }
}
