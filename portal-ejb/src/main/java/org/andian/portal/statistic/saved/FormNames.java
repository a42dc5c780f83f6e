package org.andian.portal.statistic.saved;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.statistic.StatisticReason;
import org.andian.portal.text.PlainText;

/**
 * Whose names stand on a statistics form, as offices print it; each at most 100 characters, null
 * for a line to write on.
 *
 * @param office which unit reports
 * @param maker who made the table
 * @param checker who went over it
 * @param head who answers for the unit
 * @throws Refusal FORM_NAME
 */
public record FormNames(String office, String maker, String checker, String head) {

    public static final FormNames NONE = new FormNames(null, null, null, null);

    private static final int LONGEST = 100;

    public FormNames {
        office = line(office);
        maker = line(maker);
        checker = line(checker);
        head = line(head);
    }

    private static String line(String typed) {
        String line = PlainText.of(typed);
        if (line != null && line.length() > LONGEST) {
            throw new Refusal(StatisticReason.FORM_NAME, LONGEST);
        }
        return line == null || line.isEmpty() ? null : line;
    }
}
