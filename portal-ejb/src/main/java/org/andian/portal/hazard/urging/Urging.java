package org.andian.portal.hazard.urging;

import java.time.LocalDate;

/**
 * One step that was taken.
 *
 * @param past whether the hazard was off the list and reopened since
 */
public record Urging(
        UrgingStep step, LocalDate takenOn, String words, String takenBy, boolean past) {}
