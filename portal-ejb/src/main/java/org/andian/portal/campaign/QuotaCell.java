package org.andian.portal.campaign;

/**
 * A district's quota, for its task as a whole or for one scope group.
 *
 * @param groupSeq {@link #WHOLE} for the district's task as a whole
 * @param quota null when not set. @param ofCity set by the city, which a district office may not
 *     change
 */
public record QuotaCell(
        long districtId, int groupSeq, Integer quota, boolean ofCity, boolean demo) {

    public static final int WHOLE = 0;
}
