package org.andian.launcher;

import java.util.logging.LogManager;

/**
 * Keeps the log open while shutdown hooks stop the parts; the standard one closes it at the same
 * moment they begin.
 */
public final class PatientLogManager extends LogManager {

    private volatile boolean configured;

    @Override
    public void readConfiguration() throws java.io.IOException {
        super.readConfiguration();
        configured = true;
    }

    /** Called by the JDK's own shutdown hook, and once while the configuration is read. */
    @Override
    public void reset() {
        if (!configured) {
            super.reset();
        }
    }
}
