package org.andian.test.browser;

import static org.andian.test.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;

import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.andian.test.Populated;
import org.andian.test.Rest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A bulletin that an office makes arrives as a mail at an SMTP server, with the PDF attached and
 * readable.
 */
class BulletinMailIT {

    private final GreenMail post = MailServers.started();

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void theMailBringsThePdf() throws Exception {
        pointPortalHere();
        String address = Populated.fresh("bulletin") + "@yuncheng.gov.cn";
        try (Visitor visitor =
                Chromium.shared()
                        .visitor(Populated.portal().node())
                        .login("t-city", Populated.PASSWORD)) {
            Page page = visitor.page();
            visitor.speak("zh");
            BulletinDesk.schedule(page, address);
            BulletinDesk.make(page, true);
            String title = page.locator("h1").innerText().strip();
            await().until(() -> MailServers.arrived(post, address).size() == 1);
            MimeMessage mail = MailServers.arrived(post, address).getFirst();
            assertEquals(title, mail.getSubject());
            assertEquals(1, mail.getAllRecipients().length);
            BodyPart attached = ((MimeMultipart) mail.getContent()).getBodyPart(1);
            assertTrue(attached.getFileName().startsWith(title), attached.getFileName());
            assertTrue(attached.isMimeType("application/pdf"));
            byte[] pdf = attached.getInputStream().readAllBytes();
            assertPrinted(pdf, page);
            assertDelivered(page, address);
            assertKept(title, pdf);
        }
    }

    private void pointPortalHere() {
        try (Visitor system =
                Chromium.shared()
                        .visitor(Populated.portal().node())
                        .login("t-system", Populated.PASSWORD)) {
            MailServers.set(system, post, "", "");
        }
    }

    /**
     * What {@code pdftotext} reads holds the district and every figure of the screen's foot row.
     */
    private static void assertPrinted(byte[] pdf, Page page)
            throws IOException, InterruptedException {
        String printed = pdftotext(pdf);
        assertTrue(printed.contains("盐湖区"), printed);
        for (String figure : page.locator("#figures tfoot td").allInnerTexts()) {
            assertTrue(printed.contains(figure.strip()), "no " + figure + " in " + printed);
        }
    }

    private static void assertDelivered(Page page, String address) {
        await().until(
                        () -> {
                            page.reload();
                            return page.locator("#mails tr:has-text('" + address + "') .is-done")
                                            .count()
                                    == 1;
                        });
    }

    /** By REST: for its own city the same bytes, for another nothing. */
    private static void assertKept(String title, byte[] pdf) {
        Rest city = Populated.portal().as("t-city");
        JsonObject bulletin =
                city.get("/api/v1/bulletins?rhythm=MONTHLY").items().stream()
                        .map(item -> item.getAsJsonObject())
                        .filter(
                                item ->
                                        item.get("title").getAsString().equals(title)
                                                && item.get("newest").getAsBoolean())
                        .findFirst()
                        .orElseThrow();
        String path = "/api/v1/bulletins/" + bulletin.get("id").getAsLong();
        assertEquals(pdf.length, city.get(path).json().get("pdfBytes").getAsInt());
        assertEquals(404, Populated.portal().as("t-city2").get(path).status());
        assertEquals(404, Populated.portal().as("t-city2").get(path + "/pdf").status());
        assertEquals(404, Populated.portal().as("t-manager").get(path + "/pdf").status());
        assertEquals(0, Populated.portal().as("t-manager").get("/api/v1/bulletins").total());
    }

    private static String pdftotext(byte[] pdf) throws IOException, InterruptedException {
        Path file = Files.createTempFile("bulletin", ".pdf");
        Files.write(file, pdf);
        Process process =
                new ProcessBuilder("pdftotext", "-layout", file.toString(), "-")
                        .redirectErrorStream(true)
                        .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), text);
        Files.delete(file);
        return text;
    }
}
