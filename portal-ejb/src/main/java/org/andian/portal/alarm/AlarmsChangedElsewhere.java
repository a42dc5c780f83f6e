package org.andian.portal.alarm;

/**
 * Another node changed alarms, or told people of them: pages open on this node ask again. Fired
 * outside any transaction, by whatever links the nodes.
 */
public record AlarmsChangedElsewhere() {}
