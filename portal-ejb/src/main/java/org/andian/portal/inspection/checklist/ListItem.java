package org.andian.portal.inspection.checklist;

import java.io.Serializable;

/**
 * An item of an edition.
 *
 * @param no where it stands, from 1
 * @param text what it asks
 */
public record ListItem(long id, int no, ItemText text) implements Serializable {

    private static final long serialVersionUID = 1;
}
