package org.andian.portal.document;

import java.time.LocalDate;

/**
 * Which documents; null = all.
 *
 * @param text in the title, the addressee or the number
 * @param year of the number
 * @param from issued on this day or later
 * @param to issued on this day or earlier
 */
public record DocumentQuery(
        DocumentKind kind,
        DocumentState state,
        String text,
        Integer year,
        LocalDate from,
        LocalDate to,
        int first,
        int size) {}
