package org.andian.portal.device;

/** A kind of detector; it is offline after so many seconds of silence. */
public record DeviceType(String code, String nameZh, String nameEn, int offlineAfterSeconds) {}
