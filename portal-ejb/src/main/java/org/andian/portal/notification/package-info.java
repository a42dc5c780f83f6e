/**
 * Delivers what the outbox keeps, today as mail by SMTP, and lets the system administrator set the
 * mail server and see what waits or failed; decides nothing about who is told what.
 */
package org.andian.portal.notification;
