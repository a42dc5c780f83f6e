package org.andian.portal.publication;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

/**
 * What whoever publishes says of it.
 *
 * @param districtId whose office publishes; offices of the districts above read it
 * @param mark the words before the year of its number, at most 20 characters; null for a correction
 * @param title at most 200 characters
 * @param issuer at most 200 characters; null for the safety office that speaks for the district
 * @param forBelow whether those of the districts and departments below read it too
 * @param remark at most 1000 characters, null for none
 * @param replaces the newest version of what this one corrects; null for something new
 * @param reason why it is corrected, at most 500 characters; null for something new
 * @throws Refusal MARK, TITLE, ISSUER, REMARK, REASON
 */
public record PublicationHead(
        long districtId,
        String mark,
        String title,
        String issuer,
        boolean forBelow,
        String remark,
        Long replaces,
        String reason) {

    private static final int LONGEST_MARK = 20;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REMARK = 1000;
    private static final int LONGEST_REASON = 500;

    public PublicationHead {
        mark = line(mark, LONGEST_MARK, replaces == null, PublicationReason.MARK);
        title = line(title, LONGEST_NAME, true, PublicationReason.TITLE);
        issuer = line(issuer, LONGEST_NAME, false, PublicationReason.ISSUER);
        remark = checked(PlainText.lines(remark), LONGEST_REMARK, false, PublicationReason.REMARK);
        reason = line(reason, LONGEST_REASON, replaces != null, PublicationReason.REASON);
    }

    private static String line(
            String typed, int longest, boolean needed, PublicationReason otherwise) {
        return checked(PlainText.of(typed), longest, needed, otherwise);
    }

    private static String checked(
            String text, int longest, boolean needed, PublicationReason otherwise) {
        boolean isEmpty = text == null || text.isEmpty();
        if (isEmpty && needed || !isEmpty && text.length() > longest) {
            throw new Refusal(otherwise, longest);
        }
        return isEmpty ? null : text;
    }
}
