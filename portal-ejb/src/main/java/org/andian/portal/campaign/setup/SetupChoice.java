package org.andian.portal.campaign.setup;

/**
 * A code that a field takes.
 *
 * @param nameZh null where the code has words in the bundles; {@code nameEn} likewise
 */
public record SetupChoice(String code, String nameZh, String nameEn) {}
