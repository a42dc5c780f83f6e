/**
 * Keeps messages that must leave the portal in the transaction that caused them; decides when to try again, not how to deliver.
 * Nothing writes here until the room that delivers exists: a message nobody takes would only be a heap that grows.
 */
package org.andian.portal.outbox;
