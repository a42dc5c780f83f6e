package org.andian.portal.bulletin;

import jakarta.ejb.ApplicationException;

/** Another node or person made the same version in the same moment. */
@ApplicationException(rollback = true)
public class MadeMeanwhile extends IllegalArgumentException {

    public MadeMeanwhile() {
        super(
                "This bulletin was made by somebody else in the same moment; look at it before"
                        + " making another version.");
    }
}
