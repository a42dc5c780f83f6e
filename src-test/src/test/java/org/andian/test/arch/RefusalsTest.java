package org.andian.test.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;

import org.andian.portal.refusal.Reason;
import org.andian.test.Checkout;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Every reason for which a door refuses has words in both languages, and they say what to do. */
class RefusalsTest {

    private static final String PREFIX = "refusal.";
    private static final Path BUNDLES =
            Checkout.module("portal-web").resolve("src/main/resources/org/andian/web");

    /** What is wrong and what to do: two clauses, or one that begins with the act. */
    private static final Pattern ENGLISH_ACT =
            Pattern.compile(".+[;:.,—] *\\S.+|(Give|Choose|Enter|Use|Ask|Wait|Open|Send) .+");

    private static final Pattern CHINESE_ACT = Pattern.compile(".+[；：。，—]\\S.+|.*请.+");

    @Test
    void everyReasonHasWordsThatSayWhatToDo() throws IOException {
        List<String> wrong = new ArrayList<>();
        Properties english = bundle("messages_en.properties");
        Properties chinese = bundle("messages_zh_CN.properties");
        for (Reason reason : reasons()) {
            judge(reason.key(), english, ENGLISH_ACT, wrong);
            judge(reason.key(), chinese, CHINESE_ACT, wrong);
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void noWordsAreLeftOfAReasonThatIsGone() throws IOException {
        TreeSet<String> left =
                new TreeSet<>(bundle("messages_en.properties").stringPropertyNames());
        left.removeIf(key -> !key.startsWith(PREFIX));
        reasons().forEach(reason -> left.remove(reason.key()));
        assertEquals(List.of(), List.copyOf(left));
    }

    @Test
    void aRoomHasOneEnumOfReasons() {
        List<String> rooms =
                enums().stream()
                        .map(type -> type.getPackageName().split("\\.")[3])
                        .sorted()
                        .toList();
        assertEquals(rooms.stream().distinct().toList(), rooms);
    }

    private static void judge(String key, Properties words, Pattern act, List<String> wrong) {
        String text = words.getProperty(key);
        if (text == null) {
            wrong.add(key + " has no words");
        } else if (!act.matcher(text).matches()) {
            wrong.add(key + " does not say what to do: " + text);
        }
    }

    private static List<Reason> reasons() {
        return enums().stream()
                .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                .map(Reason.class::cast)
                .toList();
    }

    private static List<JavaClass> enums() {
        return Production.SERVER.stream()
                .filter(type -> type.isAssignableTo(Reason.class))
                .filter(JavaClass::isEnum)
                .toList();
    }

    private static Properties bundle(String name) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name))) {
            words.load(reader);
        }
        return words;
    }
}
