package org.andian.portal.campaign.setup;

import java.util.List;

/**
 * What a campaign still lacks, or what is odd about it.
 *
 * @param code by which its words are found
 * @param section where it is mended; null for what another room keeps
 * @param line of the section, null where none is meant
 * @param page where another room has it mended, such as {@code /filing/rules.xhtml?campaign=X};
 *     null for a section
 * @param blocks whether the campaign cannot be put in force with it
 * @param values what the words name
 */
public record SetupGap(
        String code,
        SetupSection section,
        Integer line,
        String page,
        boolean blocks,
        List<String> values) {

    public SetupGap {
        values = List.copyOf(values);
    }

    /** What another room misses; it never keeps a campaign from beginning. */
    public static SetupGap elsewhere(String code, String page, String... values) {
        return new SetupGap(code, null, null, page, false, List.of(values));
    }
}
