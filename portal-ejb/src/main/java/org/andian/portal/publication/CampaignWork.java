package org.andian.portal.publication;

import org.andian.reports.Table;

import java.util.List;

/**
 * What a campaign has come to and somebody may publish: a final ranking, or a filing that was
 * accepted.
 *
 * @param id of the ranking or filing
 * @param origin how a publication names what it was made of, a filing by its version
 * @param earlier origins of what it comes after, the latest first: final rankings of the same days,
 *     earlier versions of the same filing
 * @param districtId in whose name it is published: the campaign's city, or the district that filed
 * @param title as it is proposed
 */
public record CampaignWork(
        PublicationKind kind,
        long id,
        String origin,
        List<String> earlier,
        long districtId,
        String district,
        String title,
        PublicationDraft.Basis basis,
        Table table) {

    public CampaignWork {
        earlier = List.copyOf(earlier);
    }

    static String ofRanking(long id) {
        return "ranking " + id;
    }

    /** The first version is that of a filing as it came at first. */
    static String ofFiling(long id, int version) {
        return "filing " + id + (version > 1 ? "/" + version : "");
    }
}
