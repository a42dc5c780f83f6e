package org.andian.portal.premises;

import org.andian.portal.premises.standing.PremisesReason;
import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * A premises to register. Longitude and latitude are WGS-84, both or neither.
 *
 * @param code 1 to 40 letters, digits, hyphens or underscores, unique for ever
 * @param name at most 200 characters
 * @param creditCode unified social credit code, null when unknown
 * @param districtCode may also be a district's name where it has no code
 * @param providerCode null when nobody looks after its detectors
 * @param address at most 300 characters
 * @param contactName at most 100 characters, may be null
 * @param contactPhone at most 40 characters, see {@link #requirePhone}; may be null
 * @param demo made by the example, not by people
 */
public record NewPremises(
        String code,
        String name,
        String creditCode,
        String districtCode,
        String venueGroup,
        String providerCode,
        String address,
        Double lon,
        Double lat,
        String contactName,
        String contactPhone,
        boolean demo) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?=(\\D*\\d){3}|.*\\*)[\\d+*#()/,;.: \\-\\u2013\\u2014\\u3001\\u8f6cextEXT]+");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_CONTACT = 100;
    private static final int LONGEST_PHONE = 40;

    /** What cannot be seen is left out, what looks the same is the same: {@link PlainText}. */
    public NewPremises {
        code = PlainText.folded(code);
        name = PlainText.of(name);
        creditCode = PlainText.folded(creditCode);
        address = PlainText.of(address);
        contactName = PlainText.of(contactName);
        contactPhone = PlainText.folded(contactPhone);
        require(code != null && CODE.matcher(code).matches(), PremisesReason.CODE);
        require(isText(name, LONGEST_NAME), PremisesReason.NAME, LONGEST_NAME);
        require(isText(address, LONGEST_ADDRESS), PremisesReason.ADDRESS, LONGEST_ADDRESS);
        require(
                contactName == null || contactName.length() <= LONGEST_CONTACT,
                PremisesReason.CONTACT,
                LONGEST_CONTACT);
        requirePhone(contactPhone);
        require(districtCode != null && venueGroup != null, PremisesReason.PLACE_MISSING);
        require(isPlace(lon, lat), PremisesReason.POSITION);
        if (creditCode != null) {
            new CreditCode(creditCode);
        }
    }

    /**
     * Digits with what people set between them, one number or several; also as it is shown masked.
     *
     * @param phone null for none
     * @throws Refusal PHONE
     */
    public static void requirePhone(String phone) {
        require(
                phone == null || phone.length() <= LONGEST_PHONE && PHONE.matcher(phone).matches(),
                PremisesReason.PHONE,
                LONGEST_PHONE);
    }

    private static boolean isText(String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest;
    }

    private static boolean isPlace(Double lon, Double lat) {
        if (lon == null || lat == null) {
            return lon == null && lat == null;
        }
        return lon > 73 && lon < 136 && lat > 3 && lat < 54;
    }

    private static void require(
            boolean fulfilled, PremisesReason otherwise, Serializable... limits) {
        if (!fulfilled) {
            throw new Refusal(otherwise, limits);
        }
    }
}
