package org.andian.portal.district;

/**
 * A district as the tree shows it, withdrawn ones too.
 *
 * @param depth 0 for a province
 * @param successor name of the district that follows it, null when none does
 * @param premises open premises that lie in it or below, as the list of premises shows them
 */
public record DistrictNode(
        District district,
        int depth,
        Long successorId,
        String successor,
        long premises,
        int version) {}
