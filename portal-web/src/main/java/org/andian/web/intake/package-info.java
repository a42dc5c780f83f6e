/**
 * Shows the system administrator what came in and could not be used, in plain words: what happened
 * and what to do.
 */
package org.andian.web.intake;
