package org.andian.portal.device.certificate;

/** What a certificate can say that a device does; an office may not invent more. */
public enum CertifiedFunction {
    FIRE_MONITORING,
    RESIDUAL_CURRENT,
    CABLE_TEMPERATURE,
    ARC_DETECTION,
    ARC_EXTINGUISHING,
    OVERLOAD_PROTECTION,
    VOLTAGE_PROTECTION,
    SMOKE_DETECTION
}
