package org.andian.web.hazard;

import org.andian.portal.hazard.risk.FireIncident;

import java.time.Instant;

/**
 * A fire as REST tells it.
 *
 * @param number its number
 * @param premises code
 * @param premisesName its name
 * @param district name
 * @param electrical null while the cause is not known
 * @param lossYuan null where unknown
 * @param demo made by the example, not by people
 */
public record FireJson(
        long number,
        String premises,
        String premisesName,
        String district,
        Instant happenedAt,
        String place,
        Boolean electrical,
        String cause,
        int dead,
        int injured,
        Long lossYuan,
        Instant recordedAt,
        String recordedBy,
        boolean demo,
        int version) {

    static FireJson of(FireIncident fire) {
        return new FireJson(
                fire.id(),
                fire.premisesCode(),
                fire.premises(),
                fire.district(),
                fire.happenedAt(),
                fire.place(),
                fire.electrical(),
                fire.cause(),
                fire.dead(),
                fire.injured(),
                fire.lossYuan(),
                fire.recordedAt(),
                fire.recordedBy(),
                fire.demo(),
                fire.version());
    }
}
