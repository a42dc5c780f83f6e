package org.andian.portal.campaign.setup;

import java.time.LocalDate;

/**
 * A campaign that another can be modelled on.
 *
 * @param shipped whether it is one of the notices that are shipped; copies are of the caller's own
 */
public record SetupModel(
        String code, String nameZh, String nameEn, LocalDate startsOn, boolean shipped) {}
