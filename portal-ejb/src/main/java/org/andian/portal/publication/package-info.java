/**
 * Publishes tables, bulletins, rankings and filings: frozen with their question, rules and files,
 * numbered, sealed, never changed. Decides who publishes and who reads, what a correction changed,
 * and whether what is kept is still what was published.
 */
package org.andian.portal.publication;
