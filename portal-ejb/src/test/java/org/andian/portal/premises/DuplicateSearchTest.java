package org.andian.portal.premises;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.premises.DuplicatePair.Side;
import org.andian.portal.premises.DuplicateSearch.Ids;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class DuplicateSearchTest {

    private static final List<Side> ENTRIES =
            List.of(
                    side(1, "A-1", "东风 商场", null, 7),
                    side(2, "A-2", "东风（商场）", "91130700MA07XXXX0A", 7),
                    side(3, "A-3", "东风商场", null, 8),
                    side(4, "A-4", "新东风百货", "91130700MA07XXXX0A", 7),
                    side(5, "A-5", "ＡＢＣ Mall", null, 7),
                    side(6, "A-6", "abc-mall", null, 7),
                    side(7, "A-7", "——", null, 7),
                    side(8, "A-8", "…", null, 7));

    @Test
    void sameCreditCodeOrSameNameInTheDistrict() {
        assertEquals(
                "A-2 A-4 CREDIT_CODE, A-1 A-2 NAME, A-5 A-6 NAME",
                told(DuplicateSearch.pairs(ENTRIES, Set.of())));
    }

    @Test
    void whatSomebodyToldApartIsNotListedAgain() {
        assertEquals(
                "A-1 A-2 NAME",
                told(DuplicateSearch.pairs(ENTRIES, Set.of(Ids.of(4, 2), Ids.of(5, 6)))));
    }

    private static Side side(long id, String code, String name, String creditCode, long district) {
        return new Side(id, code, name, creditCode, district, "", "", 0);
    }

    private static String told(List<DuplicatePair> pairs) {
        return String.join(
                ", ",
                pairs.stream()
                        .map(
                                pair ->
                                        pair.one().code()
                                                + " "
                                                + pair.other().code()
                                                + " "
                                                + pair.ground())
                        .toList());
    }
}
