package org.andian.portal.premises;

/** A technical service provider, which installs and looks after detectors. */
public record Provider(long id, String code, String name, String phone, int version) {}
