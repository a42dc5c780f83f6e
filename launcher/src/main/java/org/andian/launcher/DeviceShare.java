package org.andian.launcher;

import java.util.Map;

/**
 * What each device may send to the embedded broker while messages wait for the portal; beyond it,
 * it is made to wait, and loses nothing. At the usual rate that is some thousand readings a second
 * in arrays, or two hundred messages.
 *
 * @param bytesPerSecond in the long run
 * @param burstBytes at once after a rest
 */
public record DeviceShare(long bytesPerSecond, long burstBytes) {

    private static final int USUAL_RATE_KIB = 64;
    private static final int USUAL_BURST_KIB = 1024;
    private static final int MOST_KIB = 1_048_576;
    private static final long KIB = 1024;

    /**
     * @throws CannotStart when one is no whole number within its span
     */
    static DeviceShare from(Map<String, String> environment) {
        return new DeviceShare(
                KIB
                        * WholeNumber.of(
                                environment,
                                "PORTAL_MQTT_DEVICE_RATE_KB",
                                USUAL_RATE_KIB,
                                1,
                                MOST_KIB),
                KIB
                        * WholeNumber.of(
                                environment,
                                "PORTAL_MQTT_DEVICE_BURST_KB",
                                USUAL_BURST_KIB,
                                1,
                                MOST_KIB));
    }
}
