package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;

import org.andian.portal.period.Zones;
import org.andian.test.Authenticator;
import org.andian.test.Populated;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A fifth campaign, from a template to its first accepted filing, by the four people it takes: 40
 * acts at most, logins among them. An act is a click, or a field that is filled, or an address that
 * is opened. What the test does to it, a browser killed while somebody writes, a page loaded anew,
 * and coming back from that, is no act of theirs.
 */
class FifthCampaignIT {

    private static final int MOST_ACTS = 40;
    private static final String CITY = "540300";
    private static final String COUNTY = "540302";
    private static final String COUNTY_NAME = "卡若区";

    private final Populated portal = Populated.portal();
    private final String code = Populated.fresh("FIFTH").toUpperCase(Locale.ROOT);
    private final String name = "第五项行动 " + code;
    private int acts;

    @Test
    void fromATemplateToItsFirstAcceptedFiling() {
        String city = person("fifth-city", "CITY_OFFICE", CITY);
        String writer = person("fifth-writer", "DISTRICT_OFFICE", COUNTY);
        String signer = person("fifth-signer", "DISTRICT_OFFICE", COUNTY);
        List<String> codes = enrolled(signer);
        begun(city);
        try (Visitor office = Chromium.shared().visitor(portal.node())) {
            putInForce(office.login(city, Populated.PASSWORD), signer);
            String address = written(writer);
            signed(signer, codes, address);
            accepted(office, address);
        }
        System.out.println("From a template to the first accepted filing: " + acts + " acts");
        assertTrue(acts <= MOST_ACTS, acts + " acts");
    }

    private String person(String who, String role, String district) {
        return portal.person(
                who, "{\"role\": \"%s\", \"district\": \"%s\"}".formatted(role, district));
    }

    /** Who signs has a second factor already. */
    private List<String> enrolled(String login) {
        try (Visitor visitor = Chromium.shared().visitor(portal.node())) {
            visitor.login(login, Populated.PASSWORD);
            Page page = visitor.page();
            page.navigate("/account/factor.xhtml");
            page.locator("input[id='factor:proof']").fill(Populated.PASSWORD);
            visitor.turn(() -> page.locator("[id='factor:begin']").click());
            Authenticator app = new Authenticator(page.locator("#secret").innerText());
            page.locator("[id='factor:first']").fill(app.code(0));
            visitor.turn(() -> page.locator("[id='factor:confirm']").click());
            return page.locator(".recovery li").allInnerTexts();
        }
    }

    /** Its browser is killed while the name is written. */
    private void begun(String city) {
        try (Visitor visitor = entered(city)) {
            Page page = visitor.page();
            turn(visitor, page.locator("#sidenav a[href*='/campaign/drafts.xhtml']").first());
            choose(page, "beginning:model", "昌都市智慧用电");
            write(page.locator("[id='beginning:startsOn_input']"), today());
            turn(visitor, page.locator("[id='beginning:do']"));
            write(line(page, 0), code);
            page.keyboard().press("Tab");
            visitor.settle();
            page.waitForResponse(
                    answer -> isOf(answer.request(), "%3A1%3Aline"),
                    () -> write(line(page, 1), name));
        }
    }

    /** What a field's script sends to keep it; the other fields of its form are sent along. */
    private static boolean isOf(Request request, String field) {
        Pattern source = Pattern.compile("jakarta\\.faces\\.source=[^&]*" + field + "(&|$)");
        return request.method().equals("POST")
                && request.postData() != null
                && source.matcher(request.postData()).find();
    }

    /** Another browser, in which all that was written is there. */
    private void putInForce(Visitor office, String signer) {
        Page page = office.page();
        page.navigate("/campaign/drafts.xhtml");
        office.turn(() -> page.locator("td a.data", named(name)).click());
        assertThat(line(page, 0)).hasValue(code);
        assertThat(line(page, 1)).hasValue(name);
        click(page.locator("[id='forcing:do']"));
        turn(office, page.locator(".ui-confirmdialog-yes:visible"));
        turn(office, page.locator(".campaign-faces a[href*='/filing/rules.xhtml']"));
        write(page.locator("[id='giving:login']"), signer);
        choose(page, "giving:district", COUNTY_NAME);
        turn(office, page.locator("[id='giving:do']"));
        assertThat(page.locator("[id='powers']")).containsText(COUNTY_NAME);
    }

    /**
     * @return where the filing is
     */
    private String written(String writer) {
        try (Visitor visitor = entered(writer)) {
            Page page = visitor.page();
            acts++;
            page.navigate("/filing/list.xhtml?campaign=" + code);
            turn(visitor, page.locator(".filing-matrix tbody td.filing a").first());
            if (page.locator("[id='begin:do']").count() > 0) {
                turn(visitor, page.locator("[id='begin:do']"));
            }
            Locator texts = page.locator("form[id='texts'] textarea");
            assertThat(texts).hasCount(4);
            for (int n = 0; n < 4; n++) {
                write(texts.nth(n), "What was done under heading " + n);
                page.keyboard().press("Tab");
                visitor.settle();
            }
            page.reload();
            for (int n = 0; n < 4; n++) {
                assertThat(texts.nth(n)).hasValue("What was done under heading " + n);
            }
            return page.url();
        }
    }

    private void signed(String signer, List<String> codes, String address) {
        try (Visitor visitor = Chromium.shared().visitor(portal.node())) {
            Page page = visitor.page();
            acts += 3;
            page.navigate("/login.xhtml");
            visitor.enter(signer, Populated.PASSWORD);
            write(page.locator("[id='code:code']"), codes.get(0));
            turn(visitor, page.locator("[id='code:enter']"));
            acts++;
            page.navigate(address);
            turn(visitor, page.locator("[id='checking:do']"));
            write(page.locator("[id='submitting:code']"), codes.get(1));
            turn(visitor, page.locator("[id='submitting:do']"));
            assertThat(page.locator("[id='submitting:do']")).hasCount(0);
        }
    }

    private void accepted(Visitor office, String address) {
        Page page = office.page();
        acts++;
        page.navigate(address);
        turn(office, page.locator("[id='accepting:do']"));
        assertThat(page.locator("[id='accepting:do']")).hasCount(0);
        assertThat(page.locator("[id='locking:do']")).hasCount(1);
    }

    /** Name, password, and the button. */
    private Visitor entered(String login) {
        acts += 3;
        return Chromium.shared().visitor(portal.node()).login(login, Populated.PASSWORD);
    }

    private static Locator line(Page page, int no) {
        return page.locator("form[id='writing'] input[id$=':line']").nth(no);
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private void write(Locator field, String text) {
        acts++;
        field.fill(text);
    }

    private void click(Locator button) {
        acts++;
        button.click();
    }

    private void turn(Visitor visitor, Locator link) {
        acts++;
        visitor.turn(link::click);
    }

    /** Opens the choice, and takes one. */
    private void choose(Page page, String id, String label) {
        acts += 2;
        Menus.choose(page, id, label);
    }

    private static String today() {
        return LocalDate.now(Zones.CHINA).toString();
    }
}
