package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Response;

import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A statistic asked for by an address that names what there is not, or not for the reader: the page
 * and the REST refuse it in words. Zeros would be believed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticAddressIT {

    private static final int FIRST_ERROR = 400;
    private static final int FIRST_FAULT_OF_OURS = 500;

    private final Populated portal = Populated.portal();
    private final Rest city = portal.as("t-city");
    private Visitor visitor;

    @BeforeAll
    void come() {
        visitor = Chromium.shared().visitor(portal.node()).login("t-city", Populated.PASSWORD);
    }

    @AfterAll
    void leave() {
        visitor.close();
    }

    /** ZHUZHOU-2017 is another city's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "campaign=no-such",
                "campaign=ZHUZHOU-2017",
                "group=NOSUCH",
                "department=NOSUCH",
                "district=999999999",
                "district=1e99999999",
                "from=1e99999999&to=2026-01-01"
            })
    void isRefusedOnThePageAndOverRest(String question) {
        Rest.Reply reply = city.get("/api/v1/statistics?" + question);
        assertTrue(isRefusal(reply.status()), reply.toString());
        assertTrue(reply.type().startsWith("application/problem+json"), reply.type());
        assertFalse(reply.json().get("detail").getAsString().isBlank(), reply.body());

        Response page = visitor.page().navigate("/statistic/view.xhtml?" + question);
        assertTrue(page.status() < FIRST_FAULT_OF_OURS, question + " " + page.status());
        assertThat(visitor.page().locator("[id$='pivot']")).hasCount(0);
        assertThat(visitor.page().locator("main .empty b, main .notice").first()).isVisible();

        assertEquals(
                true,
                isRefusal(
                        visitor.page()
                                .navigate(
                                        "/statistic/rows.xhtml?cell=*~*~premises~NUMERATOR~CURRENT&"
                                                + question)
                                .status()),
                "rows of " + question);
    }

    private static boolean isRefusal(int status) {
        return status >= FIRST_ERROR && status < FIRST_FAULT_OF_OURS;
    }
}
