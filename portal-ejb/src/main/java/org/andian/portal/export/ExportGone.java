package org.andian.portal.export;

import jakarta.ejb.ApplicationException;

/**
 * There is no such finished export of the caller: never was, not his, not done, or already
 * forgotten.
 */
@ApplicationException(rollback = true)
public class ExportGone extends RuntimeException {

    public ExportGone() {
        super("This export does not exist or is no longer kept; order it again.");
    }
}
