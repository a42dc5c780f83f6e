/**
 * Decides from readings, device events and silence what is dangerous, and keeps exactly one open
 * alarm per quantity. Pure steps ({@code AlarmRule}, {@code Derivation}, {@code Track}, {@code
 * Pairing}) judge; {@code TrackStore} and {@code TrackWriter} lock and write. It knows the limits
 * that people set in {@code alarm}, which knows nothing of it.
 */
package org.andian.portal.alarm.watch;
