package org.andian.portal.intake;

/**
 * What became of a frame, counted in readings or events.
 *
 * @param stored new rows, or rows that gained metrics
 * @param duplicates were there already with the same values
 * @param conflicts were there already with another value: kept apart, the first value stands
 * @param misdated stamped outside the accepted span: kept apart
 * @param rejected could not be used
 * @param unfit parts that could not be used of what was
 * @param reason of the first rejection or unfit part, null when none
 */
public record FrameOutcome(
        int stored,
        int duplicates,
        int conflicts,
        int misdated,
        int rejected,
        int unfit,
        String reason) {

    public FrameOutcome(
            int stored, int duplicates, int conflicts, int misdated, int rejected, String reason) {
        this(stored, duplicates, conflicts, misdated, rejected, 0, reason);
    }

    public static FrameOutcome unfit(String reason) {
        return new FrameOutcome(0, 0, 0, 0, 0, 1, reason);
    }

    public static FrameOutcome rejected(String reason) {
        return new FrameOutcome(0, 0, 0, 0, 1, reason);
    }

    public FrameOutcome plus(FrameOutcome other) {
        return new FrameOutcome(
                stored + other.stored,
                duplicates + other.duplicates,
                conflicts + other.conflicts,
                misdated + other.misdated,
                rejected + other.rejected,
                unfit + other.unfit,
                reason != null ? reason : other.reason);
    }
}
