/**
 * Seals small secrets for the database and opens them again, so that a copy of the database alone
 * tells none. Reads keys that lie in files beside the database; which key is used, the rooms decide
 * that keep a secret.
 */
package org.andian.portal.vault;
