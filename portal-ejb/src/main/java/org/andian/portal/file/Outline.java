package org.andian.portal.file;

/**
 * What a picture's own parts tell before anything of it is unpacked.
 *
 * @param orientation how the camera was held, from 1 to 8 as {@link Upright} turns it
 * @param scans how often a JPEG goes over the whole picture; 1 for every other kind
 * @param pixels of the largest frame that a WebP holds; 0 for every other kind, whose readers tell
 */
record Outline(int orientation, int scans, long pixels) {}
