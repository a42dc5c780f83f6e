package org.andian.web.export;

import java.util.function.Supplier;
import org.andian.reports.Format;
import org.andian.reports.Table;

/**
 * A table to be written.
 *
 * @param selection what it was narrowed to, for the audit trail
 * @param fileName without ending: letters, digits and hyphens
 * @param expectedRows null where nobody knows
 * @param table asked for on the writing thread, where the same person is the current user: read everything that depends on the request before
 */
public record TableOrder(String title, String selection, String fileName, Format format, Long expectedRows, Supplier<Table> table) {
}
