package org.andian.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.andian.test.Populated;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

/** A form that is refused stays, says why and what to do, and keeps what was typed. */
class RefusedFormsIT {

    private final Populated portal = Populated.portal();

    @Test
    void aLimitThatCannotBeMeant() {
        String device = Populated.fresh("RF-RULE");
        portal.publisher(device, "T-SCHOOL");
        try (Visitor visitor = visitor("t-city")) {
            Page page = visitor.page();
            page.navigate("/device/view.xhtml?no=" + device);
            page.locator("[id$='limits'] tbody tr").first().locator("a").click();
            Locator warning = page.locator("[id='ruleForm:warning']");
            warning.fill("90");
            page.locator("[id='ruleForm:alarm']").fill("80");
            page.locator("[id='ruleForm:save']").click();
            assertThat(page.locator("[id='ruleForm'] .notices"))
                    .containsText("The early warning must come before the alarm");
            assertEquals(90.0, Double.parseDouble(warning.inputValue()));
            page.locator("[id='ruleForm:alarm']").fill("120");
            page.locator("[id='ruleForm:save']").click();
            assertThat(page.locator("[id='ruleDialog']")).isHidden();
            assertThat(page.locator("[id$='limits'] tbody tr").first())
                    .containsText("This circuit");
            assertEquals(List.of(), visitor.complaints());
        }
    }

    /** A figure may be typed in full width; what is wrong is named as the page names it. */
    @Test
    void aSettingOutOfItsRange() {
        try (Visitor visitor = visitor("t-system")) {
            Page page = visitor.page();
            page.navigate("/setting/list.xhtml?text=alarm.historicMinutes");
            page.locator("[id='settings:list'] tbody button").first().click();
            Locator value = page.locator("[id='change:value']");
            String before = value.inputValue();
            value.fill("９９９９９９");
            page.locator("[id='change:save']").click();
            assertThat(page.locator("[id='change'] .is-warning").first())
                    .containsText(Pattern.compile("^\\s*“[^”.]+( [^”.]+)+” is a whole number"));
            value.fill("１２");
            page.locator("[id='change:save']").click();
            assertThat(page.locator("[id='change'] .is-done").first()).isVisible();
            assertThat(value).hasValue("12");
            value.fill(before);
            page.locator("[id='change:save']").click();
            assertThat(value).hasValue(before);
            visitor.settle();
            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void aDeviceNumberThatIsTaken() {
        String device = Populated.fresh("RF-TAKEN");
        portal.publisher(device, "T-SCHOOL");
        try (Visitor visitor = visitor("t-system")) {
            Page page = visitor.page();
            page.navigate("/device/register.xhtml");
            page.locator("[id='register:no']").fill(device);
            Locator premises = page.locator("[id='register:premises_input']");
            premises.pressSequentially("T-SCHOOL");
            page.locator("[id='register:premises_panel'] tr:has-text('T-SCHOOL')").first().click();
            page.locator("[id='register:position']").fill("second floor");
            page.locator("[id='register:save']").click();
            assertThat(page.locator(".notices")).containsText("Device number " + device);
            assertEquals(device, page.locator("[id='register:no']").inputValue());
            assertEquals("second floor", page.locator("[id='register:position']").inputValue());
        }
    }

    @Test
    void anAddressThatIsNone() {
        try (Visitor visitor = visitor("t-city")) {
            Page page = visitor.page();
            page.navigate("/bulletin/schedule.xhtml");
            page.locator("[id='schedule:district']").click();
            page.locator("[id='schedule:district_items'] li").nth(1).click();
            page.locator("[id='schedule:addresses']").fill("who@office.gov.cn\nnobody");
            page.locator("[id='schedule:save']").click();
            assertThat(page.locator("[id='schedule'] .notices"))
                    .containsText("\"nobody\" is not a mail address");
            assertEquals(
                    "who@office.gov.cn\nnobody",
                    page.locator("[id='schedule:addresses']").inputValue());
        }
    }

    private Visitor visitor(String login) {
        Visitor visitor = Chromium.shared().visitor(portal.node()).login(login, Populated.PASSWORD);
        visitor.speak("en");
        return visitor;
    }
}
