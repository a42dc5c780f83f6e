package org.andian.portal.account;

import org.andian.portal.scope.Grant;

import java.time.LocalDate;
import java.util.List;

/**
 * The right to act in somebody's place today.
 *
 * @param giver login of the person who is away
 * @param to last day
 */
public record Deputyship(String giver, String giverName, LocalDate to, List<Grant> grants) {

    public Deputyship {
        grants = List.copyOf(grants);
    }
}
