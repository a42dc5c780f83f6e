package org.andian.portal.alarm.watch;

import org.andian.portal.device.DeviceDirectory;
import org.andian.portal.measurement.Reading;

import java.util.List;
import java.util.Map;

/**
 * What the rules in force watch in a reading.
 *
 * @param devices by id, those of the readings among them
 */
record Judge(Rules rules, Map<Long, DeviceDirectory.Entry> devices) {

    Rules.Target target(Reading reading) {
        DeviceDirectory.Entry device = devices.get(reading.deviceId());
        return new Rules.Target(
                device.typeCode(), device.premisesId(), device.id(), reading.circuit());
    }

    List<Judged> judge(Reading reading) {
        DeviceDirectory.Entry device = devices.get(reading.deviceId());
        return new Derivation(
                        rules.of(target(reading)), device.ratedCurrents().get(reading.circuit()))
                .judge(reading);
    }
}
