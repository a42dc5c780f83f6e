package org.andian.portal.file;

import org.andian.portal.scope.Scope;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A room whose records bear files. Each implementation is a CDI bean of that room, one for each
 * kind of record; it alone knows who reaches a record.
 */
public interface FileBearer {

    /** Such as {@code premises}: at most 20 letters, never changed once files are kept. */
    String kind();

    /**
     * What the caller may do with the files of a record.
     *
     * @param key as addresses name the record: a code or a number; any text of a stranger's
     * @return empty when there is no such record in the caller's reach
     */
    Optional<FileRights> find(Scope scope, String key);

    /**
     * Records of this kind that were merged into one: their files stay theirs and are shown with
     * its own. Whoever finds the one {@link #find finds} them too.
     *
     * @param key of a record in the caller's reach
     * @return what each is called, by its key; empty where none was
     */
    default Map<String, String> merged(String key) {
        return Map.of();
    }

    /**
     * Which of these records are there no more, so that their files may go; those of records that
     * never end are never gone.
     */
    Set<String> gone(Collection<String> keys);
}
