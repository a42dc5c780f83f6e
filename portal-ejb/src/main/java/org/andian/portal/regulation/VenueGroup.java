package org.andian.portal.regulation;

/**
 * An industry or kind of venue, in the words of the notices. {@code department} is the code of the
 * department that usually regulates it, null for none.
 */
public record VenueGroup(String code, String nameZh, String nameEn, String department, int sort) {}
