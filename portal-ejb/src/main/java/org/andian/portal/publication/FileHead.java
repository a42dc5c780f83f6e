package org.andian.portal.publication;

/**
 * A file of a publication, without its bytes.
 *
 * @param no from 1
 * @param name with ending
 * @param mediaType such as {@code application/pdf}
 * @param sha256 of its bytes, 64 hexadecimal digits in lower case
 */
public record FileHead(int no, String name, String mediaType, long bytes, String sha256) {}
