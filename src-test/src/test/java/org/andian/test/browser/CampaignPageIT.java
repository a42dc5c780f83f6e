package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.andian.test.Populated;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;

/**
 * The city's office sets a district's task, takes it back, and looks at a campaign on a day of its
 * time.
 */
class CampaignPageIT {

    @Test
    void aQuotaIsSetAndTakenBack() {
        try (Visitor visitor =
                Chromium.shared()
                        .visitor(Populated.portal().node())
                        .login("t-city", Populated.PASSWORD)) {
            Page page = visitor.page();
            visitor.speak("en");
            page.navigate("/campaign/view.xhtml?code=YUNCHENG-2022");
            Locator cell =
                    page.locator(".quota-table tbody tr").first().locator("td a.quota").nth(1);
            String before = cell.innerText();
            cell.click();
            page.locator("[id='quotaForm:quota']").fill("17");
            page.locator("[id='quotaForm:save']").click();
            assertThat(cell).containsText("/ 17");
            page.locator("[id='tasks:takeBack']").click();
            assertThat(cell).hasText(before);
        }
    }

    @Test
    void whatAnotherHasSetMeanwhileIsToldAndWhatWasTypedStays() {
        try (Visitor first = city();
                Visitor second = city()) {
            Page slow = open(second);
            String before = cell(slow).innerText();
            Page quick = open(first);
            quick.locator("[id='quotaForm:quota']").fill("171");
            quick.locator("[id='quotaForm:save']").click();
            assertThat(cell(quick)).containsText("/ 171");
            slow.locator("[id='quotaForm:quota']").fill("181");
            slow.locator("[id='quotaForm:save']").click();
            assertThat(slow.locator("[id='quotaForm']"))
                    .containsText("Another has changed this quota to 171.");
            assertThat(slow.locator("[id='quotaForm:quota']")).hasValue("181");
            slow.locator("[id='quotaForm:quota']").fill("1e9");
            slow.locator("[id='quotaForm:save']").click();
            assertThat(slow.locator("[id='quotaForm']"))
                    .containsText("Give a whole number from 0 to 1000000");
            assertThat(slow.locator("[id='quotaForm:quota']")).hasValue("1e9");
            quick.locator("[id='tasks:takeBack']").click();
            assertThat(cell(quick)).hasText(before);
        }
    }

    /** Also where a district's task as a whole is more than that of its groups. */
    @Test
    void theGroupsAndWhatNoneIsGivenAddUpToTheWhole() {
        try (Visitor visitor = city()) {
            Page page = visitor.page();
            page.navigate("/campaign/view.xhtml?code=YUNCHENG-2022");
            page.locator(".quota-table tbody tr td.group-start a.quota").first().click();
            page.locator("[id='quotaForm:quota']").fill("9000");
            page.locator("[id='quotaForm:save']").click();
            assertThat(page.locator(".quota-table tbody tr td.group-start").first())
                    .containsText("/ 9,000");
            List<Integer> tasks =
                    page
                            .locator(".quota-table tfoot td:not(.undivided) .quota small")
                            .allInnerTexts()
                            .stream()
                            .map(CampaignPageIT::number)
                            .toList();
            int groups = tasks.stream().mapToInt(Integer::intValue).sum() - tasks.getLast();
            int rest = number(page.locator(".quota-table tfoot td.undivided small").innerText());
            assertEquals(tasks.getLast(), groups + rest);
            assertThat(page.locator(".quota-table thead .campaign-lead")).hasCount(1);
            page.locator("[id='tasks:takeBack']").click();
            assertThat(page.locator(".quota-table tbody tr td.group-start").first())
                    .not()
                    .containsText("9,000");
        }
    }

    /** Else the group would seem done by a district that was given none of its task. */
    @Test
    void whatIsDoneUnderATaskAsAWholeIsInNoGroupsTotal() {
        Populated.portal()
                .as("t-system")
                .post(
                        "/api/v1/devices/T-2/readings",
                        "{\"ts\": %d, \"circuit\": 1, \"values\": {\"residualCurrent\": 20}}"
                                .formatted(Instant.now().toEpochMilli()));
        try (Visitor visitor = city()) {
            Page page = visitor.page();
            page.navigate("/campaign/view.xhtml?code=YUNCHENG-2022");
            Locator district = page.locator(".quota-table tbody tr", named("永济市"));
            Locator total = page.locator(".quota-table tfoot tr");
            int own = number(district.locator("td .quota b").first().innerText());
            int before = number(total.locator("td .quota b").first().innerText());
            assertTrue(own > 0, "the shopping centre reports");
            district.locator("td.group-start a.quota").click();
            page.locator("[id='quotaForm:quota']").fill("30");
            page.locator("[id='quotaForm:save']").click();
            assertThat(district.locator("td.group-start")).containsText("/ 30");
            int after = number(total.locator("td .quota b").first().innerText());
            assertEquals(before - own, after);
            String whole = district.locator("td.group-start b").innerText();
            assertThat(district.locator("td.undivided b")).hasText(whole);
            assertThat(page.locator(".campaign-notes"))
                    .containsText("stands under not given to a group");
            page.locator("[id='tasks:takeBack']").click();
            assertThat(district.locator("td.group-start")).not().containsText("/ 30");
        }
    }

    private static Page.LocatorOptions named(String district) {
        return new Page.LocatorOptions().setHasText(district);
    }

    /** Without what stands around it; a dash is none. */
    private static int number(String text) {
        String digits = text.replaceAll("[^-0-9]", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    @Test
    void anUnknownCampaignSaysSo() {
        try (Visitor visitor = city()) {
            for (String code : new String[] {"no-such", "ZHUZHOU-2017"}) {
                visitor.page().navigate("/campaign/view.xhtml?code=" + code);
                assertThat(visitor.page().locator("body"))
                        .containsText("There is no campaign " + code);
            }
        }
    }

    private static Visitor city() {
        Visitor visitor =
                Chromium.shared()
                        .visitor(Populated.portal().node())
                        .login("t-city", Populated.PASSWORD);
        visitor.speak("en");
        return visitor;
    }

    private static Page open(Visitor visitor) {
        Page page = visitor.page();
        page.navigate("/campaign/view.xhtml?code=YUNCHENG-2022");
        cell(page).click();
        assertThat(page.locator("[id='quotaForm:quota']")).isVisible();
        return page;
    }

    private static Locator cell(Page page) {
        return page.locator(".quota-table tbody tr").first().locator("td a.quota").nth(2);
    }

    /** What nobody can know of a campaign that is over is not said of it. */
    @Test
    void aCampaignThatIsOverSaysWhatIsKnown() {
        try (Visitor visitor =
                Chromium.shared()
                        .visitor(Populated.portal().node())
                        .login("t-city2", Populated.PASSWORD)) {
            Page page = visitor.page();
            visitor.speak("en");
            page.navigate("/campaign/view.xhtml?code=ZHUZHOU-2017");
            assertThat(page.locator("#filings tbody tr").first()).containsText("deadline passed");
            assertThat(page.locator("#filings")).not().containsText("days past");
            assertThat(page.locator(".tally")).not().containsText("Below 60%");
            assertThat(page.locator(".timeline-tick.is-year").first()).hasText("2017");
            assertThat(page.locator(".timeline-node span:not(.only-spoken)")).hasCount(8);
            Locator cell = page.locator(".quota-table tbody tr").first().locator("td a.quota");
            cell.first().click();
            Locator dialog = page.locator("[id='quotaForm']");
            assertThat(dialog).containsText("a change needs a reason");
            assertThat(dialog).containsText("not ranked by installations");
            page.locator("[id='quotaForm:quota']").fill("4");
            page.locator("[id='quotaForm:save']").click();
            assertThat(dialog).containsText("give a reason for the change");
            page.locator("[id='quotaForm:reason']").fill("handed in late");
            page.locator("[id='quotaForm:save']").click();
            assertThat(cell.first()).containsText("/ 4");
            page.locator("[id='tasks:takeBack']").click();
            assertThat(cell.first()).not().containsText("/ 4");
            cell.first().click();
            assertThat(dialog.locator(".campaign-history")).containsText("株洲市安委办");
            assertThat(dialog.locator(".campaign-history")).not().containsText("t-city2");
        }
    }

    @Test
    void theTasksAsFiles() throws IOException {
        try (Visitor visitor = city()) {
            Page page = visitor.page();
            page.navigate("/campaign/view.xhtml?code=YUNCHENG-2022");
            for (String kind : List.of("xlsx", "pdf", "csv")) {
                Download file =
                        page.waitForDownload(
                                () -> {
                                    page.locator("[id='files'] button").click();
                                    page.locator("[id='files:" + kind + "']").click();
                                });
                assertTrue(file.suggestedFilename().startsWith("campaign-yuncheng-2022-"));
                assertTrue(file.suggestedFilename().endsWith("." + kind));
                if (kind.equals("csv")) {
                    String csv = Files.readString(file.path());
                    assertTrue(csv.contains("Whole / Complete") && csv.contains("Total"), csv);
                }
            }
        }
    }

    @Test
    void twoPhasesRunTogether() {
        try (Visitor visitor =
                Chromium.shared()
                        .visitor(Populated.portal().node())
                        .login("t-city2", Populated.PASSWORD)) {
            Page page = visitor.page();
            visitor.speak("en");
            page.navigate("/campaign/view.xhtml?code=ZHUZHOU-2017&on=2019-06-12");
            assertThat(page.locator(".timeline-bar.is-running")).hasCount(2);
            assertThat(page.locator(".timeline-day")).hasCount(1);
        }
    }
}
