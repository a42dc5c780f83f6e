package org.andian.web.bulk;

import org.andian.portal.bulk.Finding;

import java.util.List;

/**
 * What is wrong in a row for one reason, in however many of its cells.
 *
 * @param reason in the reader's language
 * @param cells at least one
 */
public record FoundLine(int row, String reason, List<Finding> cells) {}
