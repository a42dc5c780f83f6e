package org.andian.portal.device.heard;

/**
 * A sign of life of a device. @param ts its newest believed stamp, null when it gave none; both
 * epoch ms
 */
public record SignOfLife(long deviceId, long receivedAt, Long ts) {}
