package org.andian.portal.campaign;

import java.time.Instant;

/**
 * @param groupSeq the scope group that counts the premises. @param cityPilot chosen by the
 *     city. @param mayChange the caller may withdraw it
 */
public record Pilot(
        long id,
        String premisesCode,
        String premises,
        String district,
        Integer groupSeq,
        boolean cityPilot,
        boolean demo,
        Instant namedAt,
        String namedBy,
        boolean mayChange) {}
