/**
 * Messages by the day for the statistics: how many left the portal, and how many were handed over
 * within five seconds. Sends nothing.
 */
package org.andian.portal.telling.figure;
