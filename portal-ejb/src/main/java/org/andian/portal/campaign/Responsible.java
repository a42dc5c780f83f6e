package org.andian.portal.campaign;

/**
 * Whom the notice names for a scope group; department is null for {@link Part#OWNER}, the owner or
 * managing unit.
 */
public record Responsible(String department, Part part, String noteZh, String noteEn) {

    /** What is expected of it. */
    public enum Part {
        LEAD,
        COOPERATES,
        OWNER
    }
}
