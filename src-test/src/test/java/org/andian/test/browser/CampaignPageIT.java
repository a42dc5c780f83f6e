package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.andian.test.Populated;
import org.junit.jupiter.api.Test;

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
