package org.andian.test.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import java.util.List;
import java.util.stream.Stream;

/** Who may ask for statistics, and what an address that nobody can answer is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticAddressIT {

    private final Populated portal = Populated.portal();
    private final Rest city = portal.as("t-city");
    private Visitor visitor;

    @BeforeAll
    void enter() {
        visitor = Chromium.shared().visitor(portal.node()).login("t-city", Populated.PASSWORD);
        visitor.speak("zh");
    }

    @AfterAll
    void leave() {
        visitor.close();
    }

    @TestFactory
    Stream<DynamicTest> whoSeesStatistics() {
        return Stream.concat(
                Stream.of("t-city", "t-district", "t-regulator", "t-watcher", "t-leader")
                        .map(
                                login ->
                                        DynamicTest.dynamicTest(
                                                login, () -> assertSees(login, true))),
                Stream.of("t-manager", "t-provider", "t-security", "t-audit")
                        .map(
                                login ->
                                        DynamicTest.dynamicTest(
                                                login + " not", () -> assertSees(login, false))));
    }

    private void assertSees(String login, boolean sees) {
        for (String address :
                List.of(
                        "",
                        "/indicators",
                        "/rows?cell=*~*~alarms~NUMERATOR~CURRENT",
                        "?format=xlsx",
                        "?format=csv")) {
            assertEquals(
                    sees ? 200 : 403,
                    portal.as(login).get("/api/v1/statistics" + address).status(),
                    login + " " + address);
        }
        try (Visitor somebody =
                Chromium.shared().visitor(portal.node()).login(login, Populated.PASSWORD)) {
            assertEquals(
                    sees ? 1 : 0,
                    somebody.page().locator("#sidenav a[href='/statistic/view.xhtml']").count(),
                    login);
            assertEquals(
                    sees ? 200 : 403,
                    somebody.page().navigate("/statistic/view.xhtml").status(),
                    login);
        }
    }

    @TestFactory
    Stream<DynamicTest> anUnknownAddressSaysOnThePageWhatThereIsNot() {
        return Stream.of(
                        "campaign=no-such",
                        "group=NOSUCH",
                        "department=NOSUCH",
                        "district=1e99999999")
                .map(
                        address ->
                                DynamicTest.dynamicTest(
                                        address,
                                        () -> {
                                            visitor.page()
                                                    .navigate("/statistic/view.xhtml?" + address);
                                            String told =
                                                    visitor.page()
                                                            .locator(".sheet .empty")
                                                            .innerText();
                                            String code = address.split("=")[1];
                                            assertTrue(told.contains(code), told);
                                        }));
    }

    @TestFactory
    Stream<DynamicTest> whatNobodyCanAnswerIsRefusedWithASentence() {
        return Stream.of(
                        "400 ?colour=red",
                        "400 ?rows=PLANET",
                        "400 ?period=SOON",
                        "400 ?from=2026-01-01",
                        "400 ?from=yesterday&to=today",
                        "400 ?compare=day",
                        "400 ?format=docx",
                        "422 ?indicators=nothing",
                        "422 ?rows=DISTRICT&columns=DISTRICT",
                        "422 ?campaign=no-such",
                        "422 ?group=NOSUCH",
                        "422 ?department=NOSUCH",
                        "422 ?rank=faults&indicators=alarms",
                        "422 ?from=2026-02-01&to=2026-01-01",
                        "400 /rows",
                        "422 /rows?cell=1",
                        "422 /rows?cell=*~*~nothing~NUMERATOR~CURRENT",
                        "422 /rows?cell=*~MALL~alarms~NUMERATOR~CURRENT&indicators=alarms",
                        "422 /rows?cell=NOSUCH~*~alarms~NUMERATOR~CURRENT&indicators=alarms"
                                + "&rows=VENUE_GROUP",
                        "400 /rows?cell=*~*~alarms~NUMERATOR~CURRENT&first=1e99999999",
                        "400 ?district=1e99999999",
                        "400 ?district=99999999999999999999",
                        "422 ?district=999999999999999999",
                        "400 ?from=2026-01-01&to=%2B999999999-12-31",
                        "400 ?from=-999999999-01-01&to=-999999999-01-02")
                .map(
                        line ->
                                DynamicTest.dynamicTest(
                                        line,
                                        () -> {
                                            Rest.Reply reply =
                                                    city.get(
                                                            "/api/v1/statistics"
                                                                    + line.substring(4));
                                            assertEquals(
                                                    line.substring(0, 3),
                                                    Integer.toString(reply.status()),
                                                    reply.body());
                                            assertTrue(
                                                    reply.type()
                                                            .startsWith("application/problem+json"),
                                                    reply.type());
                                            assertFalse(
                                                    reply.json()
                                                            .get("detail")
                                                            .getAsString()
                                                            .isBlank());
                                        }));
    }
}
