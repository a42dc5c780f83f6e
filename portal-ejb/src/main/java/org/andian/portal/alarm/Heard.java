package org.andian.portal.alarm;

/** A stored device event. @param alarmId the alarm it belongs to, null when it made none */
record Heard(long id, DeviceEvent event, Long alarmId) {}
