package org.andian.portal.hazard.goods;

import java.time.Instant;

/**
 * A warning as it was published.
 *
 * @param publisher the body's name on that day
 * @param withdrawn why, null while it holds, as {@code withdrawnAt}
 */
public record GoodsWarning(
        long id,
        long bodyId,
        String publisher,
        WarningText text,
        Instant publishedAt,
        String publishedBy,
        String withdrawn,
        Instant withdrawnAt,
        boolean demo,
        int version) {

    /** Whether it holds. */
    public boolean isValid() {
        return withdrawnAt == null;
    }
}
