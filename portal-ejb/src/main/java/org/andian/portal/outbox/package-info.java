/** Keeps messages that must leave the portal in the transaction that caused them; decides when to try again, not how to deliver. */
package org.andian.portal.outbox;
