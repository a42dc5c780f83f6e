package org.andian.portal.workorder.qualification;

/** A provider by its names, as somebody may choose it. */
public record KnownProvider(long id, String code, String name) {}
