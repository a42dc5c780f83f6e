/**
 * Pages of the bulk import: templates, upload, preview with every fault, confirmation, and what is
 * told once afterwards.
 *
 * <p>{@link org.andian.web.bulk.ImportPage} hands a file to the {@link
 * org.andian.web.bulk.ImportDesk} of the session; an {@link org.andian.web.bulk.ImportJob} goes
 * through its states on another thread while the page looks.
 */
package org.andian.web.bulk;
