package org.andian.portal.measurement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.andian.portal.audit.Audit;
import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.Devices;
import org.andian.portal.measurement.ChannelTable.Channel;
import org.andian.portal.period.Revisions;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;

import java.util.Optional;

/**
 * Door: what people say of the sensors of a device. A sensor said to be fitted is missed from the
 * first message on that does not have it; one said to be taken away is not.
 */
@Stateless
public class Fittings {

    /** Every node's memory of where sensors hang. */
    static final String REVISION = "channel";

    @Inject private ChannelTable table;

    @Inject private Devices devices;

    @Inject private Revisions revisions;

    @Inject private Audit audit;

    /**
     * @param circuit of the device; 0 for the device as a whole
     * @param fitted null takes back what was said: then what the sensor has shown decides
     * @return false where there is no such device within the caller's reach
     */
    public boolean say(Scope scope, String deviceNo, int circuit, Metric metric, Boolean fitted) {
        scope.require(Role::mayConfigure, "say which sensors are fitted");
        Optional<DeviceRow> device = devices.find(scope, deviceNo);
        if (device.isEmpty()) {
            return false;
        }
        table.say(new Channel(device.get().id(), circuit, metric), fitted);
        revisions.bump(REVISION);
        audit.done(
                scope.login(),
                "device.fitted",
                "device " + deviceNo,
                "circuit %d %s: %s".formatted(circuit, metric.code(), fitted));
        return true;
    }
}
