package org.andian.portal.document;

/**
 * A file to be saved.
 *
 * @param type media type
 */
public record KeptDocument(String name, String type, byte[] content) {}
