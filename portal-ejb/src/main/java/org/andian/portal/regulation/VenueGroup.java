package org.andian.portal.regulation;

/**
 * A group of venues under one line of regulation.
 *
 * @param code as premises name it
 * @param department code of the one responsible, null when none is
 * @param sort its place in lists, the lowest first
 */
public record VenueGroup(String code, String nameZh, String nameEn, String department, int sort) {}
