/**
 * Decides from readings, device events and silence what is dangerous, keeps exactly one open alarm
 * per quantity, and records who acknowledged it. Pure steps ({@code AlarmRule}, {@code Derivation},
 * {@code Track}, {@code Pairing}) judge; {@code TrackStore} and {@code TrackWriter} lock and write.
 * It tells pages that something changed; it sends no messages to people.
 */
package org.andian.portal.alarm;
