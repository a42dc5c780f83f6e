/**
 * What people are told to do about an alarm, a step a line, in both languages: as it is shipped, or
 * as the city's office has set it for the whole installation.
 */
package org.andian.portal.alarm.advice;
