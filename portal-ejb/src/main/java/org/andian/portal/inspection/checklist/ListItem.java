package org.andian.portal.inspection.checklist;

/**
 * An item of an edition.
 *
 * @param no where it stands, from 1
 * @param text what it asks
 */
public record ListItem(long id, int no, ItemText text) {}
