/**
 * Keeps the append-only, hash-chained record of who did what; decides nothing about what is
 * allowed.
 */
package org.andian.portal.audit;
