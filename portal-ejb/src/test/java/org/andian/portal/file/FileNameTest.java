package org.andian.portal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Names of strangers become names that people see and save. */
class FileNameTest {

    @Test
    void foldersAndSignsOfNoFileGo() {
        assertEquals("电箱.jpg", picture("C:\\照片\\电箱.JPG"));
        assertEquals("passwd.jpg", picture("../../etc/passwd"));
        assertEquals("a_b_.jpg", picture("a:b?.jpeg.jpg".replace(".jpeg", "")));
        assertEquals("file.jpg", picture(null));
        assertEquals("file.jpg", picture(" . .jpg"));
        assertEquals("gnp.exe.jpg", picture("gnp\u202E.exe.jpg"));
        assertEquals("x".repeat(100) + ".jpg", picture("x".repeat(300)));
    }

    @Test
    void whatNoFileSystemTakesIsCalledOtherwise() {
        assertEquals("_con.jpg", picture("con"));
        assertEquals("_LPT1.jpg", picture("LPT1.JPG"));
        assertEquals("_nul.tar.jpg", picture("nul.tar.jpg"));
        assertEquals("console.jpg", picture("console.jpg"));
        String longest = picture("用".repeat(300));
        assertEquals("用".repeat(80) + ".jpg", longest);
        assertEquals(
                "\uD83D\uDCF7".repeat(60) + ".jpg", picture("\uD83D\uDCF7".repeat(61) + ".jpg"));
        assertTrue(longest.getBytes(StandardCharsets.UTF_8).length <= 255);
    }

    @Test
    void picturesHaveTheEndingOfWhatTheyBecame() {
        assertEquals("a.jpeg", picture("a.jpeg"));
        assertEquals("a.jpg", picture("a.webp"));
        assertEquals("a.png", FileName.of("a.jpg").ofNew(FileType.PNG));
    }

    @Test
    void anEndingThatLiesIsRefusedAndAMissingOneAdded() {
        assertEquals("合同.pdf", FileName.of("合同.pdf").of(FileType.PDF));
        assertEquals("合同.pdf", FileName.of("合同").of(FileType.PDF));
        Refusal refused =
                assertThrows(Refusal.class, () -> FileName.of("合同.docx").of(FileType.PDF));
        assertEquals(FileReason.ENDING, refused.reason());
        assertEquals(List.of(".docx", ".pdf"), refused.values());
    }

    private static String picture(String sent) {
        return FileName.of(sent).ofNew(FileType.JPEG);
    }
}
