/**
 * Tells whoever comes on duty, once, of the alarms that wait for those he relieves, as far as they
 * are his. Who is on duty when, and how a message leaves, it does not decide.
 */
package org.andian.portal.telling.shift;
