package org.andian.portal.alarm;

/**
 * Fired in the transaction that changed alarms; observe it with {@code during = AFTER_SUCCESS}.
 * Carries no data: pages ask again in their own scope.
 */
public record AlarmsChanged() {}
