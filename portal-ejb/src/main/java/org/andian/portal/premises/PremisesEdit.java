package org.andian.portal.premises;

import org.andian.portal.premises.Position.Datum;
import org.andian.portal.text.PlainText;

import java.util.Objects;

/**
 * What is told of a premises besides where it counts.
 *
 * @param datum what longitude and latitude are given in; kept in WGS-84
 * @param contactName as shown to the editor: left masked, it stays as it is
 * @param providerCode null for none
 * @param version of the row the editor looked at
 */
public record PremisesEdit(
        String code,
        String name,
        String creditCode,
        String address,
        Double lon,
        Double lat,
        Datum datum,
        String contactName,
        String contactPhone,
        String providerCode,
        int version) {

    public PremisesEdit {
        Objects.requireNonNull(datum, "datum");
        name = PlainText.of(name);
        creditCode = PlainText.folded(creditCode);
        address = PlainText.of(address);
        contactName = PlainText.of(contactName);
        contactPhone = PlainText.folded(contactPhone);
        new NewPremises(
                code,
                name,
                creditCode,
                "-",
                "-",
                providerCode,
                address,
                lon,
                lat,
                contactName,
                contactPhone,
                false);
    }

    /** Null when no place is given. */
    Position position() {
        return lon == null ? null : Position.of(datum, lon, lat);
    }
}
