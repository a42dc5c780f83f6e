package org.andian.launcher.simulate.life;

import java.time.Instant;
import java.util.Map;

/**
 * An act as it is written down, before its number is known.
 *
 * @param at null for the present
 * @param of the one that made what it deals with, null for none; {@code and} one more
 */
record Note(Instant at, String by, String kind, Note of, Note and, Map<String, String> with) {}
