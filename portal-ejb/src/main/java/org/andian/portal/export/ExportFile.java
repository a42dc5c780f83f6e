package org.andian.portal.export;

import java.nio.file.Path;

/** A finished export, for its owner to take. */
public record ExportFile(String name, String mediaType, Path path, long bytes) {}
