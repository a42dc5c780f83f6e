package org.andian.web.device;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.device.DeviceRow;
import org.andian.portal.device.DeviceType;
import org.andian.portal.device.Devices;
import org.andian.web.frame.ReadOnce;
import org.andian.web.frame.Words;

import java.util.List;

/** What a list tells of a device in the words of its reader, for page and file alike. */
@Named("deviceWords")
@RequestScoped
public class DeviceWords {

    @Inject private Devices devices;

    @Inject private Words words;

    @Inject private ReadOnce readOnce;

    /** In the order in which they are offered. */
    public List<DeviceType> getTypes() {
        return readOnce.once("deviceTypes", devices::types);
    }

    /** The code where the list does not know it. */
    public String type(String code) {
        return getTypes().stream()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .map(type -> words.pick(type.nameZh(), type.nameEn()))
                .orElse(code);
    }

    /** Whether it is heard; of a retired one, whether it is heard nevertheless. */
    public String state(DeviceRow device) {
        if (device.isRetired()) {
            return words.of(device.isStillSending() ? "device.retired.sending" : "device.retired");
        }
        if (device.lastSeen() == null) {
            return words.of("device.never");
        }
        return words.of(device.online() ? "device.online" : "state.OFFLINE");
    }

    /** The class that gives {@link #state} its shape and colour. */
    public String style(DeviceRow device) {
        if (device.isRetired()) {
            return device.isStillSending() ? "is-fault" : "is-waiting";
        }
        if (device.lastSeen() == null) {
            return "is-waiting";
        }
        return device.online() ? "is-normal" : "is-offline";
    }
}
