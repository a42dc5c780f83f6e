/** Decides who puts pictures to an alarm, and when they go with it. */
package org.andian.portal.alarm.photo;
