package org.andian.portal.fact;

import java.time.Instant;
import java.time.LocalDate;

/** The recount of a day from its single records. @param figures how many facts were compared */
public record Recount(LocalDate day, Instant checkedAt, int figures, int differences) {}
