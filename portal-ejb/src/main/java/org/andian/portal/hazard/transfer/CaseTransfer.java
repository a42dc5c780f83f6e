package org.andian.portal.hazard.transfer;

import java.time.LocalDate;

/**
 * A case that was handed over.
 *
 * @param receiver the department that takes it over
 * @param letter number of the letter
 * @param receivedOn null while no receipt has come, as {@code receipt}
 * @param answeredOn null while nobody has answered, as {@code answer}
 */
public record CaseTransfer(
        long id,
        String receiver,
        String letter,
        String reason,
        LocalDate sentOn,
        String sentBy,
        LocalDate receivedOn,
        String receipt,
        LocalDate answeredOn,
        String answer,
        int version) {}
