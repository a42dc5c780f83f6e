package org.andian.portal.campaign.pilot;

import org.andian.portal.campaign.CampaignReason;
import org.andian.portal.campaign.quota.CampaignTexts;
import org.andian.portal.refusal.Refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A record of a campaign as it is made.
 *
 * @param premises code, null where it concerns the whole campaign
 * @param heldOn not after today
 * @param subject at most 200 characters
 * @param host who held the meeting, trained or gives the guidance; at most 200 characters, may be
 *     null
 * @param people how many took part, 1 to 10,000, null where nobody counted
 * @param minutes how long it took, 1 to 10,000, null where it is not said
 * @param words at most 4000 characters, may be null
 * @param copies numbers of the bodies it is copied to, may be none
 * @param demo made by the example, not by people
 */
public record NewCampaignRecord(
        RecordKind kind,
        String premises,
        LocalDate heldOn,
        String subject,
        String host,
        Integer people,
        Integer minutes,
        String words,
        List<Long> copies,
        boolean demo) {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_WORDS = 4000;
    private static final int MOST = 10_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    public NewCampaignRecord {
        Objects.requireNonNull(kind, "kind");
        premises = premises == null || premises.isBlank() ? null : premises.strip();
        if (premises == null && kind.isOfPremises()) {
            throw new Refusal(CampaignReason.PREMISES_NEEDED);
        }
        if (heldOn == null || heldOn.isBefore(FIRST_DAY)) {
            throw new Refusal(CampaignReason.RECORD_DAY);
        }
        subject = CampaignTexts.line(subject, LONGEST_LINE);
        host = CampaignTexts.optional(host, LONGEST_LINE);
        requireWithin(people, CampaignReason.RECORD_PEOPLE);
        requireWithin(minutes, CampaignReason.RECORD_MINUTES);
        words = CampaignTexts.optional(words, LONGEST_WORDS);
        copies = copies.stream().distinct().toList();
    }

    private static void requireWithin(Integer number, CampaignReason otherwise) {
        if (number != null && (number < 1 || number > MOST)) {
            throw new Refusal(otherwise, MOST);
        }
    }

    /**
     * @throws Refusal RECORD_DAY when it is said to be held after that day
     */
    void requireHeld(LocalDate today) {
        if (heldOn.isAfter(today)) {
            throw new Refusal(CampaignReason.RECORD_DAY);
        }
    }

    /**
     * A whole number as somebody types it.
     *
     * @return null for an empty text; 0, which is refused, for what is no whole number
     */
    public static Integer parse(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        boolean isWhole = text.strip().matches("\\d{1,5}");
        return Integer.valueOf(isWhole ? text.strip() : "0");
    }
}
