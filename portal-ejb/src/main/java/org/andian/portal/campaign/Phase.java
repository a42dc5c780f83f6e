package org.andian.portal.campaign;

import java.time.LocalDate;

/**
 * Phases may overlap, even by one day; both days inclusive, a null start reaches back to the notice
 * and before, a null end is open.
 */
public record Phase(
        int seq,
        String nameZh,
        String nameEn,
        LocalDate startsOn,
        LocalDate endsOn,
        String noteZh,
        String noteEn) {

    public boolean isRunning(LocalDate day) {
        return (startsOn == null || !day.isBefore(startsOn)) && !isOver(day);
    }

    public boolean isOver(LocalDate day) {
        return endsOn != null && day.isAfter(endsOn);
    }
}
