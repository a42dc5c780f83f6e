package org.andian.test.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;

import org.andian.portal.bulletin.Rhythm;
import org.andian.test.Populated;
import org.andian.test.Rest;

import java.time.Instant;
import java.time.LocalDate;

/** How an office orders a bulletin, with its pages in Chinese. */
final class BulletinDesk {

    private BulletinDesk() {}

    /**
     * A monthly one of the school's district; an earlier run may have left it. Its next issue has a
     * day with figures: without any none is made.
     */
    static void schedule(Page page, String address) {
        computeNewestIssue();
        page.navigate("/bulletin/schedules.xhtml");
        boolean isThere =
                page.locator("tr:has-text('盐湖区'):has-text('月报') a[href*='schedule.xhtml']").count()
                        > 0;
        if (isThere) {
            page.locator("tr:has-text('盐湖区'):has-text('月报') a[href*='schedule.xhtml']")
                    .first()
                    .click();
        } else {
            page.navigate("/bulletin/schedule.xhtml");
            choose(page, "schedule:rhythm", "月报");
            choose(page, "schedule:district", "盐湖区");
        }
        page.locator("[id='schedule:addresses']").fill(address);
        page.locator("[id='schedule:save']").click();
        page.waitForURL(url -> url.contains("schedules.xhtml"));
        page.locator("tr:has-text('盐湖区'):has-text('月报') a[href*='schedule.xhtml']").first().click();
    }

    private static void computeNewestIssue() {
        // until 08:00 on the first of a month the last one is not due yet
        LocalDate day = Rhythm.MONTHLY.latest(Instant.now(), 1).getFirst().to();
        Rest.Reply reply =
                Populated.portal()
                        .as("t-system")
                        .post(
                                "/api/v1/statistics/recounts",
                                "{\"first\": \"%s\", \"last\": \"%s\"}".formatted(day, day));
        assertEquals(200, reply.status(), reply.body());
    }

    private static void choose(Page page, String id, String label) {
        page.locator("[id='" + id + "']").click();
        page.locator("[id='" + id + "_items'] li[data-label='" + label + "']").click();
    }

    /** The schedule's next bulletin; the page is then the bulletin's. */
    static void make(Page page, boolean mailed) {
        if (mailed) {
            page.locator("[id='make:mailed'] .ui-chkbox-box").click();
        }
        page.locator("[id='make:go']").click();
        page.locator(".ui-confirmdialog-yes:visible").click();
        page.waitForURL(url -> url.contains("view.xhtml"));
    }
}
