/**
 * Decides what premises and providers there are, and how a premises lives: told of, tagged, moved,
 * closed, reopened and merged. Where it was counted on which day is kept in {@code standing}; it
 * knows no device.
 */
package org.andian.portal.premises;
