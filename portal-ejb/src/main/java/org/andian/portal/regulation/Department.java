package org.andian.portal.regulation;

/**
 * A line of government, such as education.
 *
 * @param sort its place among the others
 * @param version one more with each edit
 */
public record Department(String code, String nameZh, String nameEn, int sort, int version) {}
