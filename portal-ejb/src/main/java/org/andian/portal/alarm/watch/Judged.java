package org.andian.portal.alarm.watch;

/** A measured quantity and the rule to judge it by, limits in the unit of the value. */
record Judged(Quantity quantity, AlarmRule rule, Measured measured) {}
