package org.andian.portal.telling;

/**
 * Where an alarm is, as far as it decides who is told.
 *
 * @param premisesId null, as all else, for a device that hangs nowhere
 * @param providerId null where nobody serves the premises
 */
record AlarmPlace(Long premisesId, String districtPath, String venueGroup, Long providerId) {

    static AlarmPlace of(AlarmFacts alarm) {
        return new AlarmPlace(
                alarm.premisesId(), alarm.districtPath(), alarm.venueGroup(), alarm.providerId());
    }
}
