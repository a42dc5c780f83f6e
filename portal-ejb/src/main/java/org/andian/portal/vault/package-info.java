/**
 * Seals small secrets for the database and opens them again, so that a copy of the database alone
 * tells none. Which key is used, and where it lies, the rooms decide that keep a secret.
 */
package org.andian.portal.vault;
