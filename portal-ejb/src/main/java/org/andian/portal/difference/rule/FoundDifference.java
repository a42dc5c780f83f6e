package org.andian.portal.difference.rule;

import java.time.Instant;

/**
 * A difference as the facts show it now.
 *
 * @param premisesId null where the device hangs nowhere
 * @param districtId of the city in which a device was registered that hangs nowhere, else null
 * @param deviceId null where it is about none, as {@code circuit}
 * @param alarmId what is still beyond its limit, null for other kinds
 * @param person login of who says he was there, null for other kinds and where it is not known
 * @param since when it began, as the facts tell
 * @param value what was measured: of MENDED the alarm's peak, of FAR and ELSEWHERE metres, of
 *     TOO_FAST seconds; null for others
 * @param limit what it is held against, in the same unit, null likewise
 * @param basis the facts in few characters: while it stays the same nothing new is known
 */
public record FoundDifference(
        DifferenceCause cause,
        DifferenceSubject subject,
        long subjectId,
        Long premisesId,
        Long districtId,
        Long deviceId,
        Integer circuit,
        Long alarmId,
        String person,
        Instant since,
        Double value,
        Double limit,
        String basis,
        boolean demo) {

    /** What there is one open difference of, of each kind. */
    public Key key() {
        return new Key(subject, subjectId, premisesId);
    }

    /**
     * The thing where it is: what moved to another premises is another matter.
     *
     * @param premisesId null for nowhere
     */
    public record Key(DifferenceSubject subject, long subjectId, Long premisesId) {}

    /** One that lies in a device as such. */
    static FoundDifference ofDevice(
            DifferenceCause cause, DeviceEvidence device, Instant since, String basis) {
        return new FoundDifference(
                cause,
                DifferenceSubject.DEVICE,
                device.id(),
                device.premisesId(),
                device.premisesId() == null ? device.registeredIn() : null,
                device.id(),
                null,
                null,
                null,
                since,
                null,
                null,
                basis,
                device.demo());
    }
}
