/**
 * By which rules what the ledgers say and what devices and places tell are held against each other,
 * and when a difference that was found begins, goes on under new facts, or is over. All of it is
 * pure; where facts come from and what becomes of what is found is decided elsewhere.
 */
package org.andian.portal.difference.rule;
