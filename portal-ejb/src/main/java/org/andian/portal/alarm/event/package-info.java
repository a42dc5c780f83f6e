/**
 * One list of what happened at all devices: alarms, early warnings, faults and the devices' own
 * events.
 *
 * <p>{@link org.andian.portal.alarm.event.Events} is the door. An alarm is one row; what a device
 * reports is a row where no alarm tells of it already, and a fault and an event of one break are
 * one.
 */
package org.andian.portal.alarm.event;
