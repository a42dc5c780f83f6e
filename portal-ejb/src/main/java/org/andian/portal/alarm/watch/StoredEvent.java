package org.andian.portal.alarm.watch;

/** A stored device event. @param alarmId the alarm it belongs to, null when it made none */
record StoredEvent(long id, DeviceEvent event, Long alarmId) {}
