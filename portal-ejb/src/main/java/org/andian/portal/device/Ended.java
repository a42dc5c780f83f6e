package org.andian.portal.device;

/** Why a device no longer hangs where it hung. */
public enum Ended {
    MOVED,
    RETIRED,
    REPLACED,
    /** Two entries of one premises became one; nobody touched the device. */
    MERGED
}
