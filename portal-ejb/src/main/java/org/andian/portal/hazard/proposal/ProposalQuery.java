package org.andian.portal.hazard.proposal;

/**
 * Which proposals, the newest first; null = not limited by that side.
 *
 * @param state of all when null
 * @param text part of the premises' name or code, or of the device's number
 * @param districtId with all districts below it
 */
public record ProposalQuery(
        State state, ProposalCause cause, String text, Long districtId, String premisesCode) {

    /** What became of proposals. */
    public enum State {
        WAITING,
        MADE,
        DISMISSED
    }

    /** What waits for somebody. */
    public static ProposalQuery waiting() {
        return new ProposalQuery(State.WAITING, null, null, null, null);
    }
}
