package org.andian.web.inspection;

import org.andian.portal.inspection.checklist.ListItem;

/**
 * An item of a checklist as REST tells it.
 *
 * @param id by which it is answered
 * @param basis the standard or rule and its clause, null where none stands behind it
 * @param hazardKind code of the kind of hazard it usually is when it fails, null for none
 * @param sample ours, of no standard
 */
public record ItemJson(
        long id,
        int no,
        String sectionZh,
        String sectionEn,
        String wordsZh,
        String wordsEn,
        String basis,
        String hazardKind,
        boolean sample) {

    static ItemJson of(ListItem item) {
        return new ItemJson(
                item.id(),
                item.no(),
                item.text().sectionZh(),
                item.text().sectionEn(),
                item.text().wordsZh(),
                item.text().wordsEn(),
                item.text().basis(),
                item.text().hazardKind(),
                item.text().sample());
    }
}
