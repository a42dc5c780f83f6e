package org.andian.portal.hazard.urging;

import java.time.LocalDate;

/** One step that was taken. */
public record Urging(UrgingStep step, LocalDate takenOn, String words, String takenBy) {}
