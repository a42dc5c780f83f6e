package org.andian.portal.publication;

import org.andian.portal.publication.PublicationDraft.Basis;
import org.andian.portal.statistic.StatisticQuery;
import org.andian.reports.Table;

import java.util.List;

/**
 * All that is kept of a publication but the bytes of its files.
 *
 * @param fault found now, not on the last look; null while it is whole
 * @param origin the record it was made of, null for none
 * @param statistic what the statistics were asked; null where its figures come from elsewhere, or
 *     its record was changed
 * @param table null where its record was changed
 * @param reason why it corrects the version before, null for a first version
 * @param difference from the version before: line, column, before, now; null for a first version
 *     and where its record was changed
 * @param versions of its number, the newest first
 * @param sha256 of the record
 */
public record PublicationFile(
        PublicationRow row,
        Fault fault,
        String origin,
        String remark,
        Basis basis,
        StatisticQuery statistic,
        Table table,
        String reason,
        Table difference,
        List<PublicationRow> versions,
        List<FileHead> files,
        String sha256,
        boolean mayCorrect) {}
