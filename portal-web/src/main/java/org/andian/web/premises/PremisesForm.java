package org.andian.web.premises;

import org.andian.portal.premises.NewPremises;
import org.andian.portal.premises.Position;
import org.andian.portal.premises.Position.Datum;
import org.andian.portal.premises.PremisesEdit;
import org.andian.portal.premises.PremisesRow;
import org.andian.web.frame.Typed;

import java.io.Serializable;

/** What the forms for a new and a known premises hold. */
public class PremisesForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String code;
    private String name;
    private String creditCode;
    private String district;
    private String venueGroup;
    private String provider;
    private String address;
    private Double lon;
    private Double lat;
    private Datum datum = Datum.WGS84;
    private String contactName;
    private String contactPhone;
    private int version;

    /**
     * Place and group are not among what is edited: they change with a day and a reason, on {@link
     * PremisesChangePage}.
     */
    void read(PremisesRow row) {
        code = row.code();
        name = row.name();
        creditCode = row.creditCode();
        provider = row.providerCode();
        address = row.address();
        lon = row.lon();
        lat = row.lat();
        contactName = row.contactName();
        contactPhone = row.contactPhone();
        version = row.version();
    }

    PremisesEdit toEdit() {
        return new PremisesEdit(
                code,
                name,
                creditCode,
                address,
                lon,
                lat,
                datum,
                contactName,
                contactPhone,
                provider,
                version);
    }

    /**
     * The position is turned into WGS-84; one coordinate alone is handed on, for the door to
     * refuse.
     */
    NewPremises toNew() {
        Position position = lon == null || lat == null ? null : Position.of(datum, lon, lat);
        return new NewPremises(
                code,
                name,
                creditCode,
                district,
                venueGroup,
                provider,
                address,
                position == null ? lon : Double.valueOf(position.lon()),
                position == null ? lat : Double.valueOf(position.lat()),
                contactName,
                contactPhone,
                false);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Typed.text(code);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = Typed.text(name);
    }

    public String getCreditCode() {
        return creditCode;
    }

    public void setCreditCode(String creditCode) {
        this.creditCode = Typed.text(creditCode);
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = Typed.text(district);
    }

    public String getVenueGroup() {
        return venueGroup;
    }

    public void setVenueGroup(String venueGroup) {
        this.venueGroup = Typed.text(venueGroup);
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = Typed.text(provider);
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = Typed.text(address);
    }

    public Double getLon() {
        return lon;
    }

    public void setLon(Double lon) {
        this.lon = lon;
    }

    public Double getLat() {
        return lat;
    }

    public void setLat(Double lat) {
        this.lat = lat;
    }

    /**
     * In which the coordinates were typed: maps in China show GCJ-02 or BD-09, some hundred metres
     * off.
     */
    public Datum getDatum() {
        return datum;
    }

    public void setDatum(Datum datum) {
        this.datum = datum;
    }

    public String getContactName() {
        return contactName;
    }

    public void setContactName(String contactName) {
        this.contactName = Typed.text(contactName);
    }

    public String getContactPhone() {
        return contactPhone;
    }

    public void setContactPhone(String contactPhone) {
        this.contactPhone = Typed.text(contactPhone);
    }
}
