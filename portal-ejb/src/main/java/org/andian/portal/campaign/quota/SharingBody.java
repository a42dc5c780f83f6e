package org.andian.portal.campaign.quota;

/**
 * A body that may take on a share.
 *
 * @param department code, null when it belongs to none
 */
public record SharingBody(
        long id, String name, String district, String districtPath, String department) {}
