package org.andian.portal.telling;

import java.io.Serializable;
import java.util.Set;

/**
 * A step as it holds in a district.
 *
 * @param minutes null where it is left out
 * @param isOwn set by this district itself, and not above it
 */
public record ChainRow(ChainStep step, Integer minutes, Set<Way> ways, boolean isOwn)
        implements Serializable {

    private static final long serialVersionUID = 1;

    StepRule rule() {
        return new StepRule(step, minutes, ways);
    }
}
