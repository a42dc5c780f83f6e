/**
 * Keeps messages that must leave the portal in the transaction that caused them, gives each to one
 * deliverer at a time, and decides when to try again and when to give up; not how to deliver.
 */
package org.andian.portal.outbox;
