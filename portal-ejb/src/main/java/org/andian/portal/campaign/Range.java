package org.andian.portal.campaign;

/** From least to most, both inclusive. */
public record Range(int least, int most) {

    /**
     * How a count stands to the range; {@link #SHORT} must be mended, {@link #OVER} is a warning.
     */
    public enum Mark {
        SHORT,
        FITS,
        OVER
    }

    public Range {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException(
                    "A range goes from a smaller to a larger number of at least 0.");
        }
    }

    public Mark mark(int count) {
        if (count < least) {
            return Mark.SHORT;
        }
        return count > most ? Mark.OVER : Mark.FITS;
    }
}
