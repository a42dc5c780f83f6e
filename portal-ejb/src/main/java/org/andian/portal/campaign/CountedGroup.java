package org.andian.portal.campaign;

/**
 * The venue group by which a campaign counts a premises: its own where the campaign's scope has it,
 * else the further group it belongs to that stands first in the scope, so that a premises is one of
 * each campaign once, and may be counted by one group here and by another there.
 */
public final class CountedGroup {

    private CountedGroup() {}

    /**
     * A value of a select, null where the campaign does not count the premises; takes the day
     * twice.
     *
     * @param campaign the campaign's id in the select around it
     * @param premises the premises' id in the select around it
     * @param own the premises' venue group in the select around it
     */
    public static String of(String campaign, String premises, String own) {
        return """
        coalesce((select max(e.venue_group) from campaign_group g join campaign_group_venue e on e.group_id = g.id
            where g.campaign_id = %1$s and e.venue_group = %3$s),
          (select e.venue_group from premises_tag_view t
            join campaign_group_venue e on e.venue_group = t.venue_group join campaign_group g on g.id = e.group_id
            where g.campaign_id = %1$s and t.premises_id = %2$s
              and t.valid_from <= ? and (t.valid_to is null or t.valid_to > ?)
            order by g.seq, t.valid_from, e.venue_group limit 1))\
        """
                .formatted(campaign, premises, own);
    }
}
