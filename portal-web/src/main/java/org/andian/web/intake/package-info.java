/**
 * Shows the system administrator what came in and could not be used, in plain words: what happened
 * and what to do.
 *
 * <p>Read-only: a rejected frame is mended at its sender, and comes again from there.
 */
package org.andian.web.intake;
