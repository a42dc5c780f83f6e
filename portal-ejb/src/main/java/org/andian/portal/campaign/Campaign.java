package org.andian.portal.campaign;

import java.time.LocalDate;
import java.util.List;

/**
 * A campaign as its notice says.
 *
 * @param issuerDepartment null when a safety committee or its office issues it
 * @param documentNo null when the notice bears none. @param basedOn the notices it carries out,
 *     null for none
 * @param endsOn inclusive, null for an open end
 * @param watched codes such as {@code residualCurrent}, empty when nothing is measured
 * @param hasDetectors false where installing detectors is not the indicator: figures of
 *     installation are then a dash, not 0
 * @param pilots how many a district or department names, null when the campaign has no pilots
 * @param cityPilots how many of them the city chooses
 */
public record Campaign(
        long id,
        String code,
        long cityId,
        String city,
        String cityPath,
        String nameZh,
        String nameEn,
        String issuerZh,
        String issuerEn,
        String issuerDepartment,
        String documentNo,
        String basedOn,
        LocalDate issuedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        List<String> watched,
        boolean hasDetectors,
        Range pilots,
        Range cityPilots,
        String noteZh,
        String noteEn) {

    public Campaign {
        watched = List.copyOf(watched);
    }

    public boolean isOver(LocalDate day) {
        return endsOn != null && day.isAfter(endsOn);
    }

    public boolean isRunning(LocalDate day) {
        return !day.isBefore(startsOn) && !isOver(day);
    }
}
