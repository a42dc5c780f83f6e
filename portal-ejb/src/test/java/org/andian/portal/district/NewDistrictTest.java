package org.andian.portal.district;

import static org.andian.portal.refusal.Refused.assertRefused;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.andian.portal.district.NewDistrict.Level;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class NewDistrictTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final District CITY = district("130700", "city");
    private static final District COUNTY = district("130702", "county");

    @Test
    void aTownshipNeedsNoCode() {
        assertDoesNotThrow(
                () -> new NewDistrict(1, Level.TOWNSHIP, "Town", null, DAY).requireBelow(COUNTY));
        assertDoesNotThrow(
                () ->
                        new NewDistrict(1, Level.TOWNSHIP, "Town", "130702001", DAY)
                                .requireBelow(COUNTY));
    }

    @Test
    void aCountyHasACodeOfItsCity() {
        assertDoesNotThrow(
                () -> new NewDistrict(1, Level.COUNTY, "County", "130799", DAY).requireBelow(CITY));
        assertRefused(
                DistrictReason.COUNTY_CODE,
                () -> new NewDistrict(1, Level.COUNTY, "County", null, DAY));
        assertRefused(
                DistrictReason.CODE_PREFIX,
                () -> new NewDistrict(1, Level.COUNTY, "County", "430799", DAY).requireBelow(CITY));
    }

    @Test
    void levelsKeepTheirOrder() {
        assertRefused(
                DistrictReason.LEVEL,
                () -> new NewDistrict(1, Level.TOWNSHIP, "Town", null, DAY).requireBelow(CITY));
        assertRefused(
                DistrictReason.LEVEL,
                () ->
                        new NewDistrict(1, Level.COUNTY, "County", "130703", DAY)
                                .requireBelow(COUNTY));
        assertRefused(
                DistrictReason.CODE_PREFIX,
                () ->
                        new NewDistrict(1, Level.TOWNSHIP, "Town", "130703001", DAY)
                                .requireBelow(COUNTY));
    }

    private static District district(String code, String level) {
        return new District(1, code, "Above", null, level, "/1/", null, null, null, null);
    }
}
