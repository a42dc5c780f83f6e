package org.andian.portal.file;

import java.util.Objects;

/**
 * What a caller who sees a record may do with its files.
 *
 * @param object as the trail names the record, such as {@code premises P-1}
 * @param premisesId whose room for files is used; null when no premises is concerned
 * @param mayRemoveOwn removes what the caller has added
 * @param mayRemove removes what others have added
 */
public record FileRights(
        String object, Long premisesId, boolean mayAdd, boolean mayRemoveOwn, boolean mayRemove) {

    public FileRights {
        Objects.requireNonNull(object, "object");
    }

    /** Whoever may add removes what he has added. */
    public FileRights(String object, Long premisesId, boolean mayAdd, boolean mayRemove) {
        this(object, premisesId, mayAdd, mayAdd, mayRemove);
    }

    boolean mayRemove(String login, String addedBy) {
        return mayRemove || mayRemoveOwn && addedBy.equals(login);
    }
}
