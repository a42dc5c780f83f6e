/**
 * Shows alarms, records who acknowledged them and why, and decides which limits hold for a type, a
 * premises or a circuit. Whether something is dangerous is judged in {@code watch}. It tells pages
 * that something changed; it sends no messages to people.
 */
package org.andian.portal.alarm;
