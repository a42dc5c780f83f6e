package org.andian.portal.device;

import org.andian.portal.device.DevicePlacement.Ended;

/**
 * A device no longer watches where it hung. Told inside the transaction, so that rooms end what
 * hangs on it.
 *
 * @param ended MOVED, RETIRED or REPLACED
 * @param reason in somebody's words
 */
public record DeviceLeft(long deviceId, Ended ended, String reason) {}
