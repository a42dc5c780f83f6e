/**
 * What has happened to alarms since people were last told: noted with the alarm itself, and taken
 * away with what was told of it. Who is told decides the room {@code telling}.
 */
package org.andian.portal.alarm.news;
