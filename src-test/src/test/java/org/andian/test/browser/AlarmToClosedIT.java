package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.andian.test.Patience.await;
import static org.andian.test.Populated.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.andian.portal.period.Zones;
import org.andian.test.MosquittoPub;
import org.andian.test.Poppler;
import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One walk from a reading to a hazard that is off the list: what a device publishes rings on the
 * phone of its premises' manager and has reached his mail and a gateway for short messages; it is
 * confirmed, made a hazard, ordered, proved, sent back, proved again, reviewed by somebody else.
 * Figures, printed forms and the trail tell of all of it.
 */
class AlarmToClosedIT {

    /** Where nothing else happens while these tests run. */
    private static final String DISTRICT = "140825";

    private static final String PHONE = "13912340007";
    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;
    private static final int DAYS = 2;
    private static final String DEMAND = "rewire";

    /** Keeps the pitch of each tone that a page begins. */
    private static final String EARS =
            """
            window.__rung = [];
            const make = AudioContext.prototype.createOscillator;
            AudioContext.prototype.createOscillator = function () {
              const tone = make.call(this), start = tone.start.bind(tone);
              tone.start = at => { window.__rung.push(tone.frequency.value); start(at); };
              return tone;
            };\
            """;

    /** What happens on the way, and how often. */
    private static final Map<String, Integer> COUNTED =
            Map.of(
                    "alarms", 1,
                    "hazards.found", 1,
                    "hazards.orders", 1,
                    "hazards.returned", 1,
                    "hazards.reviews", 2,
                    "hazards.closed", 1);

    @TempDir private Path folder;

    private final Populated portal = Populated.portal();
    private final GreenMail post = MailServers.started();
    private final String premises = fresh("WALK");
    private final String mail = fresh("walk") + "@yuncheng.gov.cn";
    private final String mark = fresh("W");
    private SmsGateway gateway;
    private String manager;
    private String office;
    private String reviewer;

    @BeforeEach
    void peopleAndChannels() throws IOException {
        gateway = SmsGateway.started();
        portal.premises(premises, DISTRICT);
        manager =
                portal.person(
                        "walk-manager",
                        "{\"role\": \"SAFETY_MANAGER\", \"premises\": \"" + premises + "\"}");
        office = portal.person("walk-office", grant("DISTRICT_OFFICE", DISTRICT));
        reviewer = portal.person("walk-city", grant("CITY_OFFICE", "140800"));
        try (Visitor system = visitor("t-system")) {
            MailServers.set(system, post, "", "");
            gateway.set(system);
        }
    }

    private static String grant(String role, String district) {
        return "{\"role\": \"%s\", \"district\": \"%s\"}".formatted(role, district);
    }

    @AfterEach
    void close() {
        try (Visitor system = visitor("t-system")) {
            SmsGateway.unset(system);
        }
        post.stop();
        gateway.close();
    }

    @Test
    void fromTheReadingToOffTheList() throws MessagingException {
        LocalDate day = LocalDate.now(Zones.CHINA);
        Map<String, Integer> before = figures(day);
        String body = fresh("WalkOffice");
        HazardSteps.body(portal.node(), body, DISTRICT);
        MosquittoPub publisher = portal.publisher(fresh("WALK-1"), premises);
        String hazard;
        try (Visitor phone = visitor(manager);
                Visitor desk = visitor(office)) {
            ContactForm.add(phone, premises, PHONE, mail);
            long alarm = ring(phone, publisher);
            assertMessages(phone.page(), alarm);
            confirm(phone, alarm);
            hazard = HazardSteps.make(desk, alarm);
            HazardSteps.mark(desk, body, mark);
            String order = HazardSteps.order(desk, hazard, body, DEMAND, DAYS);
            assertPrinted(desk.page());
            read(phone, order);
            mend(phone, desk, hazard);
            try (Visitor city = visitor(reviewer)) {
                HazardSteps.close(city, hazard, "measured 28 mA on the spot");
                assertEquals(List.of(), city.complaints());
            }
            assertTallies(phone.page(), 0, 1);
            desk.page().navigate("/hazard/order.xhtml?id=" + order);
            assertPrinted(desk.page());
            assertEquals(List.of(), phone.complaints());
            assertEquals(List.of(), desk.complaints());
        }
        assertOffTheList(hazard);
        assertCounted(day, before);
        assertInTheTrail();
    }

    /**
     * On the page that is open on the phone, which nobody reloads.
     *
     * @return the alarm's number
     */
    private long ring(Visitor phone, MosquittoPub publisher) {
        Page page = phone.page();
        page.setViewportSize(WIDTH, HEIGHT);
        page.addInitScript(EARS);
        phone.listen("/home.xhtml");
        page.evaluate("() => { window.__opened = true; }");
        assertThat(page.locator("#sound")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("[data-unread]")).hasAttribute("data-unread", "0");
        assertEquals(List.of(), page.evaluate("() => window.__rung"));
        MosquittoPub.Answer answer =
                publisher.readings(
                        fresh("WALK-1"),
                        "{\"circuit\": 1, \"values\": {\"residualCurrent\": 812}}");
        assertEquals(0, answer.code(), answer.words());
        page.waitForFunction("() => window.__rung.includes(880)");
        assertThat(page.locator("#waitingCount")).hasText("1");
        assertThat(page.locator("[data-unread]")).hasAttribute("data-unread", "1");
        assertThat(page.locator("[id='todo:table']")).containsText("812");
        assertEquals(true, page.evaluate("() => window.__opened"));
        Locator alarm = page.locator("[id='todo:table'] a[href*='/alarm/detail.xhtml']").first();
        return Long.parseLong(alarm.getAttribute("href").replaceFirst(".*id=(\\d+).*", "$1"));
    }

    private void assertMessages(Page page, long alarm) throws MessagingException {
        await().until(() -> !gateway.about(premises).isEmpty());
        await().until(() -> !MailServers.arrived(post, mail).isEmpty());
        SmsGateway.Asked told = gateway.about(premises).getFirst();
        var body = JsonParser.parseString(told.body()).getAsJsonObject();
        assertEquals(PHONE, body.get("phone").getAsString());
        assertTrue(body.get("text").getAsString().contains("812 mA"), told.body());
        MimeMessage letter = MailServers.arrived(post, mail).getFirst();
        assertTrue(letter.getSubject().contains("812"), letter.getSubject());
        page.navigate("/alarm/detail.xhtml?id=" + alarm);
        assertThat(page.locator("#toldRows")).containsText(mail);
        assertThat(page.locator("#toldRows")).containsText(PHONE);
        assertThat(page.locator("#toldRows")).containsText(SmsGateway.RECEIPT);
        assertEquals(1, gateway.about(premises).size());
        assertEquals(1, MailServers.arrived(post, mail).size());
    }

    private static void confirm(Visitor phone, long alarm) {
        Page page = phone.page();
        page.navigate("/alarm/detail.xhtml?id=" + alarm);
        page.locator("[id='alarmNote']").fill("switched off");
        page.locator("[id='acknowledge']").click();
        assertThat(page.locator("[id='alarmAct'] .is-done")).isVisible();
        assertThat(page.locator("[id='alarmTrack']")).containsText("switched off");
    }

    private void read(Visitor phone, String order) {
        phone.page().navigate("/hazard/order.xhtml?id=" + order);
        assertThat(phone.page().locator("#items")).containsText(DEMAND);
        assertTallies(phone.page(), 1, 0);
        assertThat(phone.page().locator("[id='todo:hazards']")).containsText(premises);
    }

    private void mend(Visitor phone, Visitor desk, String hazard) {
        HazardSteps.waits(phone, hazard, "Mend", 1);
        HazardSteps.prove(phone, hazard, "new terminal", photos(Color.ORANGE, Color.BLUE), 2);
        HazardSteps.waits(desk, hazard, "Review", 0);
        HazardSteps.sendBack(desk, hazard, "no measurement");
        assertTallies(phone.page(), 1, 0);
        HazardSteps.prove(phone, hazard, "measured as well", photos(Color.GREEN), 3);
        assertTallies(phone.page(), 0, 0);
    }

    private List<Path> photos(Color... colours) {
        return IntStream.range(0, colours.length)
                .mapToObj(
                        n ->
                                HazardSteps.photo(
                                        folder, "photo-" + colours.length + "-" + n, colours[n]))
                .toList();
    }

    /** Of the manager's one premises: what is due soon, and what is off the list this month. */
    private static void assertTallies(Page page, int soon, int closed) {
        page.navigate("/home.xhtml");
        assertThat(tally(page, "SOON")).hasText(Integer.toString(soon));
        assertThat(tally(page, "CLOSED_THIS_MONTH")).hasText(Integer.toString(closed));
        assertThat(tally(page, "OVERDUE")).hasText("0");
        assertThat(page.locator("#waitingCount")).hasText("0");
    }

    private static Locator tally(Page page, String standing) {
        return page.locator("#tally a[href*='standing=" + standing + "'] b");
    }

    /** The order and below it, on the same page, the receipt, each with the number. */
    private void assertPrinted(Page page) {
        Download paper = page.waitForDownload(() -> page.locator("[id='printing:do']").click());
        assertTrue(paper.suggestedFilename().matches("order-\\d+\\.pdf"));
        String text = plain(String.join("", Poppler.lines(paper.path())));
        Pattern number = Pattern.compile(plain(mark) + "〔\\d{4}〕1号");
        assertTrue(number.matcher(text).results().count() >= 2, number + ": " + text);
        for (String part : List.of(plain(premises), DEMAND, "责令限期整改", "送达回证")) {
            assertTrue(text.contains(part), part + " is missing in: " + text);
        }
        assertEquals(1, Poppler.pages(paper.path()), text);
        assertEquals(List.of(), Poppler.fontsLeftOut(paper.path()));
    }

    /** A font has dashes of its own, and lines are broken where paper ends. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\\p{Pd}]", "");
    }

    private void assertOffTheList(String hazard) {
        try (Visitor leader = visitor("t-leader")) {
            Page page = leader.page();
            page.navigate("/hazard/list.xhtml?premises=" + premises + "&standing=CLOSED");
            assertThat(page.locator("[id='list:hazards_data'] > tr")).hasCount(1);
            page.navigate("/hazard/view.xhtml?id=" + hazard);
            assertThat(page.locator("#history .track li")).hasCount(6);
            assertThat(page.locator("#proofs .track li")).hasCount(2);
            assertThat(page.locator("[id='reviewing:do']")).hasCount(0);
            assertEquals(List.of(), leader.complaints());
        }
    }

    /** Each figure has grown by what happened, and opens to the premises. */
    private void assertCounted(LocalDate day, Map<String, Integer> before) {
        Map<String, Integer> after = figures(day);
        for (Map.Entry<String, Integer> one : COUNTED.entrySet()) {
            String code = one.getKey();
            assertEquals(before.get(code) + one.getValue(), after.get(code), code);
        }
        try (Visitor desk = visitor(office)) {
            Page page = desk.page();
            page.navigate(
                    "/statistic/rows.xhtml?"
                            + days(day)
                            + "&indicators=hazards.closed"
                            + "&cell=*~*~hazards.closed~NUMERATOR~CURRENT");
            assertThat(page.locator(".figure-rows")).containsText(premises);
            assertEquals(List.of(), desk.complaints());
        }
    }

    /** Of the district, recounted from the records. */
    private Map<String, Integer> figures(LocalDate first) {
        Rest.Reply counted =
                portal.as("t-system")
                        .post(
                                "/api/v1/statistics/recounts",
                                "{\"first\": \"%s\", \"last\": \"%s\"}"
                                        .formatted(first, LocalDate.now(Zones.CHINA)));
        assertEquals(200, counted.status(), counted.body());
        return COUNTED.keySet().stream()
                .collect(Collectors.toMap(code -> code, code -> figure(first, code)));
    }

    private int figure(LocalDate first, String code) {
        Rest.Reply reply =
                portal.as(office).get("/api/v1/statistics?" + days(first) + "&indicators=" + code);
        assertEquals(200, reply.status(), reply.body());
        return reply.json()
                .getAsJsonObject("totals")
                .getAsJsonArray("cells")
                .get(0)
                .getAsJsonObject()
                .get("numerator")
                .getAsInt();
    }

    private static String days(LocalDate first) {
        return "from=" + first + "&to=" + LocalDate.now(Zones.CHINA);
    }

    /** Each step by whom it was taken, as often as it was. */
    private void assertInTheTrail() {
        try (Visitor auditor = visitor("t-audit")) {
            Page page = auditor.page();
            assertDone(page, manager, "contact.add", 1);
            assertDone(page, manager, "alarm.acknowledge", 1);
            assertDone(page, office, "hazard.register", 1);
            assertDone(page, office, "proposal.make", 1);
            assertDone(page, office, "issuer.mark", 1);
            assertDone(page, office, "order.issue", 1);
            assertDone(page, manager, "order.read", 1);
            assertDone(page, manager, "file.add", 3);
            assertDone(page, manager, "hazard.prove", 2);
            assertDone(page, office, "hazard.return", 1);
            assertDone(page, reviewer, "hazard.close", 1);
            assertEquals(List.of(), auditor.complaints());
        }
    }

    private static void assertDone(Page page, String actor, String action, int times) {
        page.navigate("/audit/list.xhtml?actor=" + actor + "&action=" + action);
        assertThat(page.locator("[id='trail:table_data'] > tr")).hasCount(times);
        assertThat(page.locator("[id='trail:table_data'] > tr").first()).containsText(actor);
    }

    private Visitor visitor(String login) {
        Visitor visitor = Chromium.shared().visitor(portal.node()).login(login, Populated.PASSWORD);
        visitor.speak("en");
        return visitor;
    }
}
