package org.andian.portal.export;

import java.nio.file.Path;

/**
 * A finished export, for its owner to take.
 *
 * @param name with ending, as offered to the browser
 * @param path on this node; deleted a day after it was written
 * @param bytes its whole length
 */
public record ExportFile(String name, String mediaType, Path path, long bytes) {}
