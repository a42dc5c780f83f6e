package org.andian.ingest.protocol;

/**
 * Why something cannot be used.
 *
 * @param reason one of few words, counted and translated
 * @param detail which part and what it held
 */
public record Flaw(String reason, String detail) {}
