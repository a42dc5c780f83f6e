package org.andian.portal.regulation;

/**
 * An industry or kind of venue, in the words of the notices.
 *
 * @param department code of the department that usually regulates it, null for none
 * @param sort its place among the others
 * @param version one more with each edit
 */
public record VenueGroup(
        String code, String nameZh, String nameEn, String department, int sort, int version) {}
