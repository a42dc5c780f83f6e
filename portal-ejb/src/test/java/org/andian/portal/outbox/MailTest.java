package org.andian.portal.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "li@yuncheng.gov.cn",
                "duty.room+1@mail-1.example.com",
                "a@b",
                "o'neil@example.com",
                "1@163.com"
            })
    void plainAddressesAreTaken(String address) {
        assertTrue(MailAddress.isValid(address));
        assertEquals(address, new MailAddress(address).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "li",
                "@b",
                "a@",
                "a@b@c",
                "a b@c",
                "a@b c",
                "a@b\nBcc: x@y",
                "a@b\r\n.",
                "a@-b",
                "a@b-",
                "a@b..c",
                ".a@b",
                "a.@b",
                "a..b@c",
                "<a@b>",
                "Li <a@b>",
                "\"a\"@b",
                "a@[127.0.0.1]",
                "李@例子.中国",
                "a,b@c",
                "a;b@c",
                "a@b,c@d",
                "a@b\u0000",
                "x123456789012345678901234567890123456789012345678901234567890123456@b"
            })
    void everythingElseIsRefused(String address) {
        assertFalse(MailAddress.isValid(address));
        Refusal refusal = assertThrows(Refusal.class, () -> new MailAddress(address));
        assertEquals(OutboxReason.ADDRESS, refusal.reason());
    }

    @Test
    void aSubjectIsOneLine() {
        MailAddress to = new MailAddress("a@b");
        assertThrows(
                IllegalArgumentException.class, () -> new Mail(to, "Weekly\r\nBcc: x@y", "", null));
        assertThrows(IllegalArgumentException.class, () -> new Mail(to, " ", "", null));
        assertThrows(IllegalArgumentException.class, () -> new Mail(to, "x".repeat(201), "", null));
    }

    @Test
    void whatIsStoredReadsBackTheSame() {
        Mail mail = new Mail(new MailAddress("a@b"), "盐湖区\"周报\"", "一行\n二行", "bulletin:7");
        assertEquals(mail, Mail.fromJson(mail.toJson()));
        Mail bare = new Mail(new MailAddress("a@b"), "s", "", null);
        assertEquals(bare, Mail.fromJson(bare.toJson()));
    }
}
