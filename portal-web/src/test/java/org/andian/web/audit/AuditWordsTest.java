package org.andian.web.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.andian.portal.audit.Act;
import org.andian.portal.audit.Entry;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.setting.Setting;
import org.andian.portal.setting.SettingInfo;
import org.andian.portal.setting.Unit;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.Spoken;
import org.andian.web.frame.Words;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Every kind of act is told in words of both languages. {@code told.txt} has, for each form the
 * trail holds, four lines: the act as it was written, then what was acted on and what is told of
 * it, in Chinese and in English.
 */
class AuditWordsTest {

    /** What only the trail's own writing has. */
    private static final Pattern CODES =
            Pattern.compile(
                    "\\bnull\\b|->|\\b\\w+=|\\b[A-Z]+_[A-Z_]+\\b|\\?\\w|\\w+\\[|[\uE000-\uF8FF]");

    private static final Pattern ENGLISH = Pattern.compile("\\b(?:and|to|from|of|by|on|with) ");

    private final AuditWords chinese = words(Spoken.chinese());
    private final AuditWords english = words(Spoken.english());

    @Test
    void everyFormIsToldInBothLanguages() throws IOException {
        List<String> told = new ArrayList<>();
        for (Act act : acts()) {
            told.add(written(act));
            told.add(told(chinese, act));
            told.add(told(english, act));
        }
        assertEquals(String.join("\n", lines()), String.join("\n", told));
    }

    @Test
    void noCodeAndNoNullIsLeft() throws IOException {
        List<String> left = new ArrayList<>();
        for (Act act : acts()) {
            for (AuditWords words : List.of(chinese, english)) {
                if (CODES.matcher(told(words, act)).find()) {
                    left.add(told(words, act));
                }
            }
            if (ENGLISH.matcher(told(chinese, act)).find()) {
                left.add(told(chinese, act));
            }
        }
        assertEquals(List.of(), left);
    }

    @Test
    void everyActionIsAmongThem() throws IOException {
        TreeSet<String> without = new TreeSet<>();
        ResourceBundle.getBundle("org.andian.web.messages", Locale.ENGLISH).keySet().stream()
                .filter(key -> key.startsWith("audit.do."))
                .map(key -> key.substring("audit.do.".length()))
                .forEach(without::add);
        acts().forEach(act -> without.remove(act.action()));
        assertEquals(new TreeSet<>(), without);
    }

    @Test
    void whatIsNamedInADetailCanBeOpened() {
        Act act = new Act("jia", "device.move", "device D-1", "premises P-1 -> P-2: x", null);
        assertEquals(
                List.of(
                        new AuditWords.Piece("由 ", null),
                        new AuditWords.Piece("P-1", "/audit/list.xhtml?text=premises+P-1"),
                        new AuditWords.Piece(" 改为 ", null),
                        new AuditWords.Piece("P-2", "/audit/list.xhtml?text=premises+P-2"),
                        new AuditWords.Piece("：x", null)),
                chinese.pieces(new Entry(1, Instant.EPOCH, act, "done")));
    }

    private static String told(AuditWords words, Act act) {
        String detail = words.detail(new Entry(1, Instant.EPOCH, act, "done"));
        return ("  " + words.object(act) + " | " + detail).stripTrailing();
    }

    private static String written(Act act) {
        return act.action() + " | " + act.object() + " | " + act.detail();
    }

    private static List<Act> acts() throws IOException {
        return lines().stream()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.split(" \\| ", 3))
                .map(
                        parts ->
                                new Act(
                                        "jia",
                                        parts[0],
                                        parts[1],
                                        parts[2].equals("null") ? null : parts[2],
                                        null))
                .toList();
    }

    private static List<String> lines() throws IOException {
        try (InputStream file = AuditWordsTest.class.getResourceAsStream("told.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static AuditWords words(Words words) {
        return new AuditWords(
                words,
                new CurrentUser() {
                    @Override
                    public Scope scope() {
                        return new Scope(
                                "auditor", List.of(Grant.everywhere(Role.AUDIT_ADMINISTRATOR)));
                    }
                },
                new Registers());
    }

    private record Registers() implements AuditValues.Names {

        private static final Map<String, String> DISTRICTS =
                Map.of("7", "盐湖区", "8", "临猗县", "540302", "卡若区", "140800", "运城市", "9", "东城街道");

        private static final SettingInfo HISTORIC =
                new SettingInfo(
                        "alarm",
                        Setting.whole("alarm.historicMinutes", Unit.MINUTES, 5, 1, 60),
                        "到达时已超过此时间的读数",
                        "An alarm from a reading older than this");

        @Override
        public Optional<String> district(String idOrCode) {
            return Optional.ofNullable(DISTRICTS.get(idOrCode));
        }

        @Override
        public String group(String code) {
            return Map.of("SCHOOL", "学校", "MALL", "商场", "HOSPITAL", "医院").get(code);
        }

        @Override
        public String department(String code) {
            return Map.of("EDUCATION", "教育局").get(code);
        }

        @Override
        public String indicator(String code) {
            return Map.of("alarms", "报警数", "faults", "故障数").get(code);
        }

        @Override
        public String campaign(String code) {
            return Map.of("changdu-2018", "昌都行动").get(code);
        }

        @Override
        public String hazardKind(String code) {
            return Map.of("ARC", "故障电弧").get(code);
        }

        @Override
        public Optional<String> body(String id) {
            return Optional.ofNullable(Map.of("4", "市教育局", "6", "市安委办").get(id));
        }

        @Override
        public Optional<String> premises(String id) {
            return Optional.ofNullable(Map.of("12", "盐湖小学 P-12").get(id));
        }

        @Override
        public Optional<String> provider(String id) {
            return Optional.ofNullable(Map.of("3", "安电服务").get(id));
        }

        @Override
        public Optional<SettingInfo> setting(String key) {
            return Optional.of(HISTORIC).filter(info -> info.setting().name().equals(key));
        }
    }
}
