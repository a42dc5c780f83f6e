package org.andian.portal.campaign.building;

import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * What is written of a building.
 *
 * @param district code, or name where it has none
 * @param no the office's own, unique in its district
 * @param place where it is built, at most 300 characters, null for none
 * @param venueGroup what it is to be, null where nobody knows
 * @param owner who has it built, at most 200 characters, null for none; {@code designer} likewise
 * @param designed whether the system is part of the design
 * @param built whether it was found there at acceptance; not before it
 * @param acceptedOn there from acceptance on, and nowhere else
 * @param premises code of what it became, null for none; only of one in use
 * @param note at most 500 characters, null for none
 * @throws Refusal BUILDING_DISTRICT, BUILDING_NUMBER, BUILDING_NAME, BUILDING_TEXT, BUILDING_STAGE
 */
public record BuildingText(
        String district,
        String no,
        String name,
        String place,
        String venueGroup,
        String owner,
        String designer,
        BuildingStage stage,
        boolean designed,
        boolean built,
        LocalDate acceptedOn,
        String premises,
        String note) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST_NOTE = 500;
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}][^\\p{C}\\p{Z}]{0,39}");

    public BuildingText {
        if (district == null || district.isBlank()) {
            throw new Refusal(CampaignReason.BUILDING_DISTRICT);
        }
        no = PlainText.folded(no);
        if (no == null || !NUMBER.matcher(no).matches()) {
            throw new Refusal(CampaignReason.BUILDING_NUMBER);
        }
        name = PlainText.of(name);
        if (name == null || name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal(CampaignReason.BUILDING_NAME, LONGEST_NAME);
        }
        place = optional(place, LONGEST_PLACE);
        venueGroup = optional(venueGroup, LONGEST_NAME);
        owner = optional(owner, LONGEST_NAME);
        designer = optional(designer, LONGEST_NAME);
        premises = optional(premises, LONGEST_NAME);
        note = optional(note, LONGEST_NOTE);
        boolean isAccepted = stage == BuildingStage.ACCEPTED || stage == BuildingStage.IN_USE;
        if (stage == null
                || isAccepted != (acceptedOn != null)
                || built && !isAccepted
                || premises != null && stage != BuildingStage.IN_USE) {
            throw new Refusal(CampaignReason.BUILDING_STAGE);
        }
    }

    private static String optional(String text, int most) {
        String plain = PlainText.lines(text);
        if (plain == null || plain.isEmpty()) {
            return null;
        }
        if (plain.length() > most) {
            throw new Refusal(CampaignReason.BUILDING_TEXT, most);
        }
        return plain;
    }
}
