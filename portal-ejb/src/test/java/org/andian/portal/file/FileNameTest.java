package org.andian.portal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.andian.portal.refusal.Refusal;
import org.junit.jupiter.api.Test;

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
