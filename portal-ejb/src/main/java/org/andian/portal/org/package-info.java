/**
 * Decides what districts, departments, venue groups, bodies, premises and providers there are and
 * when they are valid; knows no device.
 */
package org.andian.portal.org;
