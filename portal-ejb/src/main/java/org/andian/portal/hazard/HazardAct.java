package org.andian.portal.hazard;

import org.andian.portal.scope.Role;

import java.util.function.Predicate;

/** What can be done with a hazard, and by which roles. */
public enum HazardAct {
    /** what was written of it is put right */
    CHANGE(Role::mayRegisterHazards),
    GRADE(Role::maySuperviseHazards),
    /** another one stands for it from now on */
    MERGE(Role::maySuperviseHazards),
    /** it stands for others from now on */
    ABSORB(Role::maySuperviseHazards),
    ORDER(Role::maySuperviseHazards),
    /** how it is to be mended is filed */
    PLAN(Role::mayMendHazards),
    PROVE(Role::mayMendHazards),
    /** sent back by a review */
    RETURN(Role::maySuperviseHazards),
    /** taken off the list by a review */
    CLOSE(Role::maySuperviseHazards),
    ASK_EXTENSION(Role::mayMendHazards),
    SETTLE_EXTENSION(Role::maySuperviseHazards),
    /** listed, urged, named in a circular, or its people called in */
    URGE(Role::maySuperviseHazards),
    /** handed over to another department */
    TRANSFER(Role::maySuperviseHazards),
    /** the same circuit failed again soon after it was closed */
    REOPEN(Role::mayRegisterHazards);

    private final Predicate<Role> right;

    HazardAct(Predicate<Role> right) {
        this.right = right;
    }

    public boolean isFor(Role role) {
        return right.test(role);
    }
}
