package org.andian.portal.device;

/**
 * A type of device.
 *
 * @param code as devices are registered with
 * @param offlineAfterSeconds of silence, after which a device of this type counts as offline
 */
public record DeviceType(String code, String nameZh, String nameEn, int offlineAfterSeconds) {}
