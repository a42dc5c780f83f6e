package org.andian.portal.campaign.demand;

import org.andian.portal.campaign.Campaign;
import org.andian.portal.device.certificate.CertifiedFunction;

import java.util.List;

/**
 * What a campaign demands of equipment: one certificate of compulsory national certification that
 * holds and names all these functions.
 *
 * @param functions at least one, in their own order
 */
public record Demand(Campaign campaign, List<CertifiedFunction> functions) {

    private static final String MARK = "unqualified.";

    public Demand {
        functions = List.copyOf(functions);
    }

    /** By which a list of premises is narrowed to those whose equipment does not qualify. */
    public String mark() {
        return markOf(campaign.code());
    }

    /** The same of a campaign by its code, whether it demands anything or not. */
    public static String markOf(String campaign) {
        return campaign == null ? null : MARK + campaign;
    }

    /** The code of the campaign whose mark it is; null for another mark, and for none. */
    public static String campaignOf(String mark) {
        return mark != null && mark.startsWith(MARK) ? mark.substring(MARK.length()) : null;
    }
}
