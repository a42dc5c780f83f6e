package org.andian.web.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** A rate of a campaign has the decimal that a statistic gives it. */
class CampaignRateTest {

    private final CampaignWords words = new CampaignWords();

    @Test
    void aRateHasOneDecimalAlways() {
        assertEquals("50.0%", words.percent(0.5));
        assertEquals("100.0%", words.percent(1.0));
        assertEquals("1150.0%", words.percent(11.5));
        assertEquals("67.3%", words.percent(0.6725));
        assertEquals("—", words.percent(null));
    }
}
