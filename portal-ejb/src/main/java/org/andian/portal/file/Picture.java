package org.andian.portal.file;

/**
 * A picture written anew: upright, of a bounded size, and with nothing in it but what is seen.
 *
 * @param type JPEG or PNG
 * @param small a JPEG for lists
 */
record Picture(FileType type, byte[] content, byte[] small, int width, int height) {}
