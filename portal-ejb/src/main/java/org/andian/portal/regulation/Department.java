package org.andian.portal.regulation;

/** A line of government, such as education. */
public record Department(String code, String nameZh, String nameEn, int sort) {}
