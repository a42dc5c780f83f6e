package org.andian.launcher.simulate.electric;

/** What is wrong with a device for good, unlike the faults of the plan. */
public enum Lasting {
    NONE,
    /** it was registered and never says anything */
    MUTE,
    /** its first circuit leaks, whatever people say they have mended */
    STUBBORN
}
