package org.andian.portal.upgrade;

import java.time.Instant;
import java.util.List;

/**
 * What the last look for rows without a parent found.
 *
 * @param countedAt null before the first look
 * @param places none when every row has its parent
 */
public record OrphanCount(Instant countedAt, List<Place> places) {

    /**
     * @param column as {@code table.column}, the one that names a parent that is not there
     */
    public record Place(String column, long rows) {}

    public OrphanCount {
        places = List.copyOf(places);
    }
}
