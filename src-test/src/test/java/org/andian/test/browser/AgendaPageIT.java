package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;

/** One's own tasks, the year of what falls due, and an address for one's own calendar. */
class AgendaPageIT {

    @Test
    void aDayOfTheYearOpensWhatFallsDueThen() {
        try (Visitor visitor = city()) {
            Page page = visitor.page();
            page.navigate("/agenda/year.xhtml?month=2026-03");
            assertThat(page.locator(".agenda-month")).hasCount(12);
            visitor.turn(
                    () -> page.locator(".agenda-month a[href*='day=2026-03-15']").first().click());
            assertThat(page.locator("#list h2")).hasText("Falls due on 15 Mar 2026");
            assertThat(page.locator("[id='due:items'] tbody")).containsText("Consumer day 03-15");
            page.navigate("/agenda/year.xhtml?month=2022-05&matter=PHASE");
            assertThat(page.locator("[id='due:items'] tbody")).containsText("Campaign begins");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void oneSeesWithWhatItIsOnesTurnAndWhatComesToWhom() {
        try (Visitor visitor = city()) {
            Page page = visitor.page();
            page.navigate("/agenda/tasks.xhtml");
            assertThat(page.locator("#tally a")).hasCount(5);
            assertThat(page.locator(".main")).containsText("City safety office: hazards to review");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void aCalendarReadsByItsAddressUntilThatIsRevoked() {
        Rest program = Rest.anonymous(Populated.portal().node());
        try (Visitor visitor = city()) {
            Page page = visitor.page();
            String name = Populated.fresh("T8-PHONE");
            page.navigate("/agenda/feeds.xhtml");
            page.locator("[id='feed:name']").fill(name);
            page.locator("[id='feed:make']").click();
            assertThat(page.locator(".secret dd")).isVisible();
            String path = URI.create(page.locator(".secret dd").innerText().strip()).getPath();
            Rest.Reply calendar = program.get(path);
            assertEquals(200, calendar.status());
            assertTrue(calendar.type().startsWith("text/calendar"), calendar.type());
            assertTrue(calendar.body().startsWith("BEGIN:VCALENDAR\r\n"), calendar.body());
            assertTrue(calendar.body().endsWith("END:VCALENDAR\r\n"));
            assertTrue(
                    calendar.body().matches("(?s).*DTSTART;VALUE=DATE:\\d{4}0315\r\n.*"),
                    calendar.body());
            assertEquals(404, program.post(path, "").status());
            assertEquals(404, program.get(path.replace(".ics", "x.ics")).status());
            String secret = path.replaceAll(".*/|\\.ics", "");
            assertEquals(
                    401,
                    program.with("Authorization", "Bearer " + secret)
                            .get("/api/v1/agenda")
                            .status());
            page.reload();
            assertFalse(page.content().contains(secret), "shown once");
            page.locator("[id='feeds:table'] tbody tr", named(name)).locator("button").click();
            page.locator(".ui-confirmdialog-yes:visible").click();
            assertThat(page.locator("[id='feeds:table'] tbody tr", named(name)))
                    .containsText("Revoked");
            assertEquals(404, program.get(path).status());
        }
    }

    @Test
    void programsReadTheSameByRest() {
        Rest city = Populated.portal().as("t-city");
        String days = "/api/v1/agenda?from=2022-05-24&to=2022-05-24&kind=PHASE";
        assertTrue(city.get(days).body().contains("YUNCHENG-2022"), city.get(days).body());
        assertEquals(200, city.get("/api/v1/agenda/tasks").status());
        assertEquals(400, city.get("/api/v1/agenda?from=2026-01-02&to=2026-01-01").status());
        assertEquals(400, city.get("/api/v1/agenda?from=2026-01-01&to=2028-01-01").status());
        assertEquals(400, city.get("/api/v1/agenda?kind=NOTHING").status());
        assertEquals(
                0, Populated.portal().as("t-security").get(days).items().size(), "no business");
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Visitor city() {
        Visitor visitor =
                Chromium.shared()
                        .visitor(Populated.portal().node())
                        .login("t-city", Populated.PASSWORD);
        visitor.speak("en");
        return visitor;
    }
}
