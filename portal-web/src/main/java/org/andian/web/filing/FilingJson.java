package org.andian.web.filing;

import org.andian.portal.filing.FilingRow;
import org.andian.portal.filing.Punctuality;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A filing as REST tells it.
 *
 * @param id null while nobody has opened it
 * @param rule with {@code day}, {@code district} and {@code department} the filing's own key
 * @param standing EARLY, ON_TIME, LATE, MISSING, RETURNED, DUE, WAITING or WAIVED
 * @param days early, late, left or over, as the standing says
 */
public record FilingJson(
        Long id,
        String campaign,
        long rule,
        LocalDate day,
        long district,
        String districtName,
        String department,
        String name,
        String nameEn,
        LocalDate dueOn,
        String state,
        String standing,
        long days,
        Instant firstSubmittedAt,
        Instant submittedAt,
        LocalDate againBy,
        int versions,
        boolean demo,
        int version) {

    static FilingJson of(FilingRow row, Instant now) {
        Punctuality told = row.punctuality(now);
        return new FilingJson(
                row.id(),
                row.campaign(),
                row.key().ruleId(),
                row.key().forDay(),
                row.key().districtId(),
                row.district(),
                row.key().department(),
                row.nameZh(),
                row.nameEn(),
                row.dueOn(),
                row.state().name(),
                told.standing().name(),
                told.days(),
                row.firstSubmittedAt(),
                row.submittedAt(),
                row.againBy(),
                row.versions(),
                row.demo(),
                row.version());
    }
}
