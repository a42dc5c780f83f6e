package org.andian.portal.publication;

import org.andian.reports.Table;

/**
 * What a campaign has come to and somebody may publish: a final ranking, or a filing that was
 * accepted.
 *
 * @param id of the ranking or filing
 * @param districtId in whose name it is published: the campaign's city, or the district that filed
 * @param title as it is proposed
 */
public record CampaignWork(
        PublicationKind kind,
        long id,
        long districtId,
        String district,
        String title,
        PublicationDraft.Basis basis,
        Table table) {

    /** How a publication names what it was made of. */
    public String origin() {
        return kind == PublicationKind.RANKING ? "ranking " + id : "filing " + id;
    }
}
