package org.andian.portal.inspection.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UnitChoiceTest {

    @Test
    void nobodyWhoChoosesOneChoosesAll() {
        assertEquals("P-1", UnitChoice.of("P-1").code());
        assertEquals("", UnitChoice.of(null).code());
    }
}
