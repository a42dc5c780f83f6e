package org.andian.portal.device.certificate;

import org.andian.portal.device.DeviceNo;

/** One device's certificate among many, as a sheet has it. */
public record CertificateLine(DeviceNo no, NewCertificate certificate) {}
