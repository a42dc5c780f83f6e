/**
 * The audit trail as a page and a file.
 *
 * <p>For the audit administrator alone, and to be read only: no page changes or deletes a row.
 */
package org.andian.web.audit;
