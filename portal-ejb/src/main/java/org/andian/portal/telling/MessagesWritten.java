package org.andian.portal.telling;

/**
 * Fired in the transaction that wrote messages, or kept what came of them; observe it with {@code
 * during = AFTER_SUCCESS}. Carries no data: pages ask again in their own scope.
 */
public record MessagesWritten() {}
