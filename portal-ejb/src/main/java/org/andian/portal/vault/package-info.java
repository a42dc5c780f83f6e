/**
 * Seals small secrets for the database and opens them again, so that a copy of the database alone
 * tells none; reads keys from files beside it, and keeps a node's own folders from others. Which
 * key is used the rooms decide that keep a secret.
 */
package org.andian.portal.vault;
