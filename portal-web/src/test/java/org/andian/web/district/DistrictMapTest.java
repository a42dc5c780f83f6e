package org.andian.web.district;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.district.District;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class DistrictMapTest {

    private static final District DISTRICT = district(7, "/1/7/");
    private static final District STREET = district(71, "/1/7/71/");
    private static final District OTHER = district(70, "/1/70/");

    @Test
    void aDistrictCountsWhatLiesBelowIt() {
        List<District> all = List.of(DISTRICT, STREET, OTHER);
        Map<Long, Integer> unsettled = Map.of(7L, 2, 71L, 3, 70L, 40, 1L, 100);
        assertEquals(5, DistrictMap.under(DISTRICT, all, unsettled));
        assertEquals(40, DistrictMap.under(OTHER, all, unsettled));
        assertEquals(0, DistrictMap.under(DISTRICT, all, Map.of()));
    }

    private static District district(long id, String path) {
        return new District(id, null, "Place " + id, 1L, "district", path, null, null, null, null);
    }
}
