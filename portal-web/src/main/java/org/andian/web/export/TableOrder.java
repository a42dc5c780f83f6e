package org.andian.web.export;

import org.andian.reports.Table;

import java.util.function.Supplier;

/**
 * A list to be written to a file.
 *
 * @param action as the audit trail names a file that comes at once, such as alarm.export
 * @param selection what it was narrowed to, for the audit trail
 * @param fileName without ending: letters, digits and hyphens
 * @param rows how many the file will have
 * @param table asked for on the writing thread, where the same person is the current user: read
 *     everything that depends on the page before
 */
public record TableOrder(
        String action,
        String title,
        String selection,
        String fileName,
        int rows,
        Supplier<Table> table) {}
