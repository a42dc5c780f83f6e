package org.andian.web.premises;

import org.andian.portal.premises.PremisesRow;
import org.andian.portal.premises.Tag;
import org.andian.portal.premises.standing.PlacementSpan;

import java.time.LocalDate;
import java.util.List;

/**
 * A premises as REST tells it.
 *
 * @param creditCode unified social credit code, null when unknown
 * @param district name
 * @param venueGroup code
 * @param lon WGS-84, degrees east; null, like the latitude, when nobody marked it
 * @param contactName masked, like the phone, for callers who need not call there
 * @param provider who looks after its detectors, null when nobody is named
 * @param regulator the standing regulator's name today, null when none is named
 * @param openedOn the first day it is counted
 * @param closedOn the first day it is no longer counted, null while it is open
 * @param successor code of the premises that stands for it since a merge
 * @param demo made by the example, not by people
 * @param placements where it has lain, latest first; null in lists
 * @param tags further venue groups it belongs to today without being counted there; null in lists
 */
public record PremisesJson(
        String code,
        String name,
        String creditCode,
        String district,
        String venueGroup,
        String address,
        Double lon,
        Double lat,
        String contactName,
        String contactPhone,
        String provider,
        String regulator,
        LocalDate openedOn,
        LocalDate closedOn,
        String successor,
        boolean demo,
        List<PlacementJson> placements,
        List<String> tags) {

    /**
     * @param district name
     * @param venueGroup code
     * @param to exclusive, null = still
     * @param reason why it moved, null for the first
     */
    public record PlacementJson(
            String district, String venueGroup, LocalDate from, LocalDate to, String reason) {}

    static PremisesJson of(PremisesRow row) {
        return told(row, null, null);
    }

    static PremisesJson of(PremisesRow row, List<PlacementSpan> history, List<Tag> tags) {
        return told(
                row,
                history.stream()
                        .map(
                                span ->
                                        new PlacementJson(
                                                span.district(),
                                                span.venueGroup(),
                                                span.from(),
                                                span.to(),
                                                span.reason()))
                        .toList(),
                tags.stream().map(Tag::venueGroup).toList());
    }

    private static PremisesJson told(
            PremisesRow row, List<PlacementJson> placements, List<String> tags) {
        return new PremisesJson(
                row.code(),
                row.name(),
                row.creditCode(),
                row.district(),
                row.venueGroup(),
                row.address(),
                row.lon(),
                row.lat(),
                row.contactName(),
                row.contactPhone(),
                row.provider(),
                row.regulator(),
                row.openedOn(),
                row.closedOn(),
                row.successor(),
                row.demo(),
                placements,
                tags);
    }
}
