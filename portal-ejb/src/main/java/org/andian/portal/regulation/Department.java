package org.andian.portal.regulation;

/**
 * A responsible department.
 *
 * @param code as venue groups and campaigns name it
 * @param sort its place in lists, the lowest first
 */
public record Department(String code, String nameZh, String nameEn, int sort) {}
