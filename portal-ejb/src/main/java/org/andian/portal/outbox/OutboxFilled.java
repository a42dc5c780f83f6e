package org.andian.portal.outbox;

/**
 * Fired in the transaction that writes a message, or takes one up again; observe it with {@code
 * during = AFTER_SUCCESS}.
 */
public record OutboxFilled(String kind) {}
