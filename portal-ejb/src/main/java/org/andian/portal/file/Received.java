package org.andian.portal.file;

import java.nio.file.Path;

/**
 * A file as it came in.
 *
 * @param name as its sender calls it; null or blank for none
 * @param note what it shows, at most 200 characters; null for none
 * @param content a copy of ours, which its maker removes afterwards
 */
public record Received(String name, String note, Path content) {}
