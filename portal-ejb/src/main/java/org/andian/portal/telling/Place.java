package org.andian.portal.telling;

/**
 * Where an alarm is, as far as it decides who is told.
 *
 * @param premisesId null, as all else, for a device that hangs nowhere
 * @param providerId null where nobody serves the premises
 */
record Place(Long premisesId, String districtPath, String venueGroup, Long providerId) {

    static Place of(AlarmFacts alarm) {
        return new Place(
                alarm.premisesId(), alarm.districtPath(), alarm.venueGroup(), alarm.providerId());
    }
}
