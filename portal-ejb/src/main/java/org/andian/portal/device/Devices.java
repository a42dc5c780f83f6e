package org.andian.portal.device;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import org.andian.portal.identity.Scope;

/** Door: the register of devices. */
@Stateless
public class Devices {

    /** @throws IllegalArgumentException when the number is taken, the type or premises unknown: the message says what to do */
    public Credential register(Scope scope, NewDevice device) {
        throw new UnsupportedOperationException();
    }

    /** Many at once, all or nothing; credentials in the order given. */
    public List<Credential> registerAll(Scope scope, List<NewDevice> devices) {
        throw new UnsupportedOperationException();
    }

    /** A fresh secret; the old one ends. */
    public Credential renewCredential(Scope scope, DeviceNo no) {
        throw new UnsupportedOperationException();
    }

    public Optional<DeviceRow> find(Scope scope, String no) {
        throw new UnsupportedOperationException();
    }

    /** @param text part of number, position or premises name; null for all. @param online null for both */
    public List<DeviceRow> page(Scope scope, String text, Boolean online, int first, int size) {
        throw new UnsupportedOperationException();
    }

    public int count(Scope scope, String text, Boolean online) {
        throw new UnsupportedOperationException();
    }

    public List<DeviceRow> ofPremises(Scope scope, long premisesId) {
        throw new UnsupportedOperationException();
    }

    public List<DeviceType> types() {
        throw new UnsupportedOperationException();
    }
}
