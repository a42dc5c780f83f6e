package org.andian.portal.premises;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.andian.portal.district.Refusal;
import org.andian.portal.district.Refusal.Reason;
import org.andian.portal.premises.Keeper.Held;
import org.andian.portal.premises.Position.Datum;
import org.andian.portal.sql.Sql;

import java.util.List;

/** Writes what is told of a premises: name, address, place, people. */
@ApplicationScoped
class PremisesTexts {

    @Inject private Sql sql;

    /**
     * @return what the audit says of it: no name or phone of a person
     */
    public String write(Held held, PremisesEdit edit) {
        Position position = edit.position();
        String contact =
                kept(edit.contactName(), held.contactName(), Masked.name(held.contactName()));
        String phone =
                kept(edit.contactPhone(), held.contactPhone(), Masked.phone(held.contactPhone()));
        sql.update(
                """
                update premises set name = ?, credit_code = ?, address = ?, lon = ?, lat = ?, contact_name = ?,
                    contact_phone = ?, provider_id = ?,
                    version = version + 1 where id = ?\
                """,
                edit.name().strip(),
                edit.creditCode(),
                edit.address().strip(),
                position == null ? null : position.lon(),
                position == null ? null : position.lat(),
                contact,
                phone,
                edit.providerCode() == null ? null : provider(edit.providerCode()),
                held.id());
        return edit.name().strip()
                + ", "
                + edit.address().strip()
                + (position != null && edit.datum() == Datum.GCJ02
                        ? ", place converted from GCJ-02"
                        : "")
                + (same(contact, held.contactName()) && same(phone, held.contactPhone())
                        ? ""
                        : ", contact changed");
    }

    private long provider(String code) {
        return sql.first(
                        "select id from provider where code = ?",
                        List.of(code),
                        row -> row.number("id"))
                .orElseThrow(
                        () ->
                                new Refusal(
                                        Reason.UNKNOWN_CODE,
                                        "There is no provider " + code + "; register it first."));
    }

    /** What a masked form sends back unchanged is not the person's name. */
    private static String kept(String sent, String present, String masked) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        return sent.equals(masked) ? present : sent.strip();
    }

    private static boolean same(String one, String other) {
        return one == null ? other == null : one.equals(other);
    }
}
