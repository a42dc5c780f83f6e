package org.andian.portal.alarm.watch;

/**
 * What a device itself reports.
 *
 * @param circuit 0 for what concerns the whole device
 * @param ts epoch ms by the device's clock, the receive time when it has none
 * @param receivedAt epoch ms
 * @param seq the sender's count, null when it sends none
 * @param kind alarm, fault or event
 * @param code the vendor's or our own code; unknown codes are kept
 * @param text the device's own words, may be null
 * @param value may be null; in the unit of what the code names
 * @param told the stamp it came with where that is not believed, else null
 */
public record DeviceEvent(
        long deviceId,
        int circuit,
        long ts,
        long receivedAt,
        Long seq,
        String kind,
        String code,
        String text,
        Double value,
        Long told) {

    /**
     * The same as of its reception.
     *
     * @param place among those of one message, which must not fall on one moment
     */
    public DeviceEvent asReceived(int place) {
        return new DeviceEvent(
                deviceId,
                circuit,
                receivedAt + place,
                receivedAt,
                seq,
                kind,
                code,
                text,
                value,
                ts);
    }
}
