/**
 * Whom a premises names for its alarms, and whose role lets him read that; the reasons for which
 * the whole room refuses.
 */
package org.andian.portal.telling.contact;
