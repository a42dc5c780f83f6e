package org.andian.portal.search;

import java.util.Objects;

/**
 * One record that holds the wanted text.
 *
 * @param key what the record's page is opened by: the code of a premises (also for its contact
 *     person) or campaign, the number of a device or certificate, a login, the id of a hazard, a
 *     work order, an inspection, a bulletin or a document
 * @param circuit the circuit's number on the device, null unless a circuit was found
 * @param name null where nobody gave one, as for a contact of whom only the phone is known
 * @param nameEn in English, null where there is only one name
 * @param note a code, number, phone or position that tells it from others of that name; null for
 *     none
 * @param place where it lies or whom it belongs to; null when nobody wrote it down
 * @param past closed, or of an account that may no longer log in
 */
public record Found(
        FoundKind kind,
        String key,
        Integer circuit,
        String name,
        String nameEn,
        String note,
        String place,
        boolean past) {

    public Found {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
    }
}
