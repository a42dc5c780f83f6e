package org.andian.portal.campaign.setup;

import org.andian.portal.scope.Scope;

import java.time.LocalDate;

/**
 * Takes what another room keeps of one campaign over to a new one. Each implementation is a CDI
 * bean of that room, called in the transaction that puts the new campaign in force.
 */
public interface SetupCopy {

    /**
     * @param from the campaign it is modelled on
     * @param to the new one, which has nothing of this yet
     * @param shiftFrom the first day of the one
     * @param shiftTo the first day of the other: days are moved by as much
     */
    void copy(Scope scope, long from, long to, LocalDate shiftFrom, LocalDate shiftTo);
}
