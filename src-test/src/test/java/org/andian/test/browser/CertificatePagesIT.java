package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A certificate is entered for a device, then for many, and removed; its number is found, its state
 * narrows the list, and premises whose equipment does not qualify are flagged.
 */
class CertificatePagesIT {

    private static final String CAMPAIGN = "YUNCHENG-2022";

    private final Populated portal = Populated.portal();

    @Test
    void enteredFoundAndRemoved() {
        String device = device("CP-ONE", "T-SCHOOL");
        String number = "CQC-" + Populated.fresh("CP1").toUpperCase(Locale.ROOT) + "-2024";
        try (Visitor visitor = visitor("t-provider")) {
            Page page = visitor.page();
            page.navigate("/device/view.xhtml?no=" + device);
            assertThat(page.locator("#certificate")).containsText("No certificate entered");
            visitor.turn(() -> page.locator("#certificate a[href*='change']").click());
            page.locator("[id='certify:number']").fill("20990000000000");
            check(page, "Fault-arc detection");
            visitor.turn(() -> page.locator("[id='certify:do']").click());
            assertThat(page.locator("#messages"))
                    .containsText("A CCC certificate number has 16 digits");
            page.locator("[id='certify:number']").fill(number.toLowerCase(Locale.ROOT));
            page.locator("[id='certify:expires_input']").fill("2001-02-28");
            visitor.turn(() -> page.locator("[id='certify:do']").click());
            assertThat(page).hasURL(Pattern.compile("/device/view"));
            Locator sheet = page.locator("#certificate");
            assertThat(sheet.locator(".state.is-overdue")).containsText("Expired 28 Feb 2001");
            assertThat(sheet).containsText(number);
            assertThat(sheet).containsText("Fault-arc detection");
            assertThat(sheet).containsText("another scheme");

            page.navigate("/search.xhtml?q=" + number);
            assertThat(page.locator(".found[data-kind=CERTIFICATE] .found-note"))
                    .hasText("Devices: 1");
            visitor.turn(() -> page.locator(".found[data-kind=CERTIFICATE] li a").click());
            assertThat(page).hasURL(Pattern.compile("/device/list\\.xhtml\\?certificate="));
            assertThat(page.locator("[id='devices_data'] > tr")).hasCount(1);
            assertThat(page.locator("[id='devices_data'] > tr")).containsText(device);
            page.navigate("/device/list.xhtml?certified=NONE&q=" + device);
            assertThat(page.locator(".empty")).isVisible();
            page.navigate("/device/list.xhtml?certified=EXPIRED&q=" + device);
            assertThat(page.locator("[id='devices_data'] .is-overdue")).hasCount(1);

            page.navigate("/device/change.xhtml?no=" + device);
            page.locator("[id='certify:remove']").click();
            assertThat(asking(page)).containsText("Remove the certificate of device " + device);
            visitor.turn(() -> page.locator(".ui-confirmdialog-yes:visible").click());
            assertThat(page.locator("#certificate")).containsText("No certificate entered");
            assertThat(page.locator("#certificate tbody")).containsText("Removed");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void oneForAllOfAList() {
        String first = device("CP-ALL-1", "T-SCHOOL");
        String second = device("CP-ALL-2", "T-SCHOOL");
        try (Visitor visitor = visitor("t-city")) {
            Page page = visitor.page();
            page.navigate("/device/list.xhtml?q=CP-ALL-");
            visitor.turn(() -> page.locator(".actions a[href*='certificates']").click());
            page.locator("[id='certify:number']").fill("2099000000000321");
            check(page, "Electrical-fire monitoring");
            page.locator("[id='certify:do']").click();
            assertThat(asking(page)).containsText("Enter the certificate for ");
            visitor.turn(() -> page.locator(".ui-confirmdialog-yes:visible").click());
            assertThat(page).hasURL(Pattern.compile("certificate=2099000000000321"));
            assertThat(page.locator("[id='devices_data']")).containsText(first);
            assertThat(page.locator("[id='devices_data']")).containsText(second);
            assertEquals(List.of(), visitor.complaints());
        }
        Rest.Reply reply = portal.as("t-city").get("/api/v1/devices/" + second + "/certificate");
        assertEquals("VALID", reply.json().get("state").getAsString());
    }

    @Test
    void whatDoesNotQualifyIsFlaggedAndCounted() {
        String code = Populated.fresh("CP-SHOP");
        portal.premises(code, "140881");
        String device = device("CP-FLAG", code);
        try (Visitor visitor = visitor("t-city")) {
            Page page = visitor.page();
            page.navigate("/premises/view.xhtml?code=" + code);
            assertThat(page.locator(".unqualified .state")).containsText("none of the devices");
            assertThat(page.locator(".unqualified tbody")).containsText("It has no certificate");
            page.navigate("/campaign/view.xhtml?code=" + CAMPAIGN);
            String counted = page.locator("[id='unqualified'] b").textContent().strip();
            visitor.turn(() -> page.locator("[id='unqualified']").click());
            assertThat(page).hasURL(Pattern.compile("unqualified=" + CAMPAIGN));
            assertEquals(
                    counted,
                    Integer.toString(
                            portal.as("t-city")
                                    .get("/api/v1/premises?unqualified=" + CAMPAIGN)
                                    .total()));
            page.navigate("/premises/list.xhtml?unqualified=" + CAMPAIGN + "&q=" + code);
            assertThat(page.locator("[id='list:premises_data'] > tr")).containsText(code);
            page.navigate("/premises/list.xhtml?unqualified=NOWHERE-2000&q=" + code);
            assertThat(page.locator("select[name=unqualified]")).hasValue("");
            assertThat(page.locator("[id='list:premises_data'] > tr")).containsText(code);

            Rest.Reply put =
                    portal.as("t-city")
                            .put(
                                    "/api/v1/devices/" + device + "/certificate",
                                    """
                                    {"number": "2099000000000001", "replaces": null, "functions": \
                                    ["FIRE_MONITORING", "ARC_DETECTION", "ARC_EXTINGUISHING"]}\
                                    """);
            assertEquals(200, put.status(), put.body());
            page.navigate("/premises/view.xhtml?code=" + code);
            assertThat(page.locator(".unqualified")).hasCount(0);
            page.navigate("/premises/list.xhtml?unqualified=" + CAMPAIGN + "&q=" + code);
            assertThat(page.locator("[id='list:premises_data'] td a[href*='view']")).hasCount(0);
            assertEquals(List.of(), visitor.complaints());
        }
        assertEquals(
                409,
                portal.as("t-city")
                        .put(
                                "/api/v1/devices/" + device + "/certificate",
                                "{\"number\": \"2099000000000002\", \"replaces\": null,"
                                        + " \"functions\": [\"ARC_DETECTION\"]}")
                        .status(),
                "somebody else has entered one meanwhile");
    }

    private String device(String name, String premises) {
        String no = Populated.fresh(name);
        Rest.Reply reply =
                portal.as("t-system")
                        .post(
                                "/api/v1/devices",
                                "{\"no\": \"%s\", \"type\": \"DETECTOR-4\", \"premises\": \"%s\"}"
                                        .formatted(no, premises));
        assertEquals(201, reply.status(), reply.body());
        return no;
    }

    private static void check(Page page, String function) {
        page.locator("[id='certify:functions'] label:has-text('" + function + "')").click();
    }

    private static Locator asking(Page page) {
        return page.locator(".ui-confirm-dialog:visible");
    }

    private Visitor visitor(String login) {
        Visitor visitor = Chromium.shared().visitor(portal.node()).login(login, Populated.PASSWORD);
        visitor.speak("en");
        return visitor;
    }
}
