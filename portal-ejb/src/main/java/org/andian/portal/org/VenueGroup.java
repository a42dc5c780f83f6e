package org.andian.portal.org;

/** An industry or kind of venue, in the words of the notices. */
public record VenueGroup(String code, String nameZh, String nameEn, String department) {
}
