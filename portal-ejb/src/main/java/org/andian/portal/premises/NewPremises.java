package org.andian.portal.premises;

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
 * @param contactPhone at most 40 characters, may be null
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
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_CONTACT = 100;
    private static final int LONGEST_PHONE = 40;

    public NewPremises {
        require(
                code != null && CODE.matcher(code).matches(),
                "A premises code has 1 to 40 letters, digits, '-' or '_' and begins with a letter"
                        + " or digit.");
        require(
                isText(name, LONGEST_NAME),
                "Give premises " + code + " a name of at most " + LONGEST_NAME + " characters.");
        require(
                isText(address, LONGEST_ADDRESS),
                "Give premises "
                        + code
                        + " an address of at most "
                        + LONGEST_ADDRESS
                        + " characters.");
        require(
                contactName == null || contactName.length() <= LONGEST_CONTACT,
                "The contact's name of premises "
                        + code
                        + " has more than "
                        + LONGEST_CONTACT
                        + " characters.");
        require(
                contactPhone == null || contactPhone.length() <= LONGEST_PHONE,
                "The contact's phone of premises "
                        + code
                        + " has more than "
                        + LONGEST_PHONE
                        + " characters.");
        require(
                districtCode != null && venueGroup != null,
                "Give premises " + code + " a district and a venue group.");
        require(
                isPlace(lon, lat),
                "The place of premises "
                        + code
                        + " needs longitude and latitude in WGS-84 degrees within China, or"
                        + " neither.");
        if (creditCode != null) {
            new CreditCode(creditCode);
        }
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

    private static void require(boolean fulfilled, String sentence) {
        if (!fulfilled) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
