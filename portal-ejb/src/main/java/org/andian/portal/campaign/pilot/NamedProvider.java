package org.andian.portal.campaign.pilot;

/** A service provider by the name it is known by. */
public record NamedProvider(String code, String name) {}
