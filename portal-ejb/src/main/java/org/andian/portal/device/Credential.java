package org.andian.portal.device;

/** What a device connects with; the password is told once and kept only as SHA-256. */
public record Credential(String user, String password) {}
