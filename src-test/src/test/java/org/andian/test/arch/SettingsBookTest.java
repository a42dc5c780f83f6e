package org.andian.test.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;

import org.andian.portal.setting.EnvironmentSetting;
import org.andian.portal.setting.Owner;
import org.andian.portal.setting.RoomSettings;
import org.andian.portal.setting.Setting;
import org.andian.portal.setting.SettingInfo;
import org.andian.portal.setting.Unit;
import org.andian.test.Checkout;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code docs/settings.md} and its Chinese twin list every setting as its room declares it. They
 * are written anew when system property {@code andian.writeDocs} is true.
 */
class SettingsBookTest {

    /** A literal in Java, a word in the command. */
    private static final Pattern VARIABLE =
            Pattern.compile("\"PORTAL_[A-Z0-9_]+\"?|^  PORTAL_[A-Z0-9_]+", Pattern.MULTILINE);

    private static final Path BUNDLES =
            Checkout.module("portal-web").resolve("src/main/resources/org/andian/web");

    @Test
    void theBookIsUpToDate() throws IOException, ReflectiveOperationException {
        check("docs/settings.md", book(Locale.ENGLISH, "messages_en.properties"));
        check("docs/settings.zh-CN.md", book(Locale.CHINESE, "messages_zh_CN.properties"));
    }

    /** What is named in the code or in the command's help. */
    @Test
    void everyVariableOfTheEnvironmentIsListed() throws IOException {
        Set<String> unlisted = new TreeSet<>();
        for (Path source : sources()) {
            Matcher variable = VARIABLE.matcher(Files.readString(source));
            while (variable.find()) {
                String name = variable.group().replaceAll("[\" ]", "");
                boolean isListed =
                        EnvironmentSetting.ALL.stream()
                                .anyMatch(
                                        one ->
                                                one.name().equals(name)
                                                        || one.name().startsWith(name + "_")
                                                        || name.endsWith("_")
                                                                && one.name().startsWith(name));
                if (!isListed) {
                    unlisted.add(name);
                }
            }
        }
        assertEquals(Set.of(), unlisted);
    }

    private static List<Path> sources() {
        List<Path> sources = new ArrayList<>();
        for (String module : Checkout.MODULES) {
            sources.addAll(
                    Checkout.files(Checkout.module(module).resolve("src/main/java"), ".java"));
        }
        sources.add(Checkout.root().resolve("portal"));
        return sources;
    }

    private static void check(String file, String wanted) throws IOException {
        Path book = Checkout.root().resolve(file);
        if (Boolean.getBoolean("andian.writeDocs")) {
            Files.writeString(book, wanted);
        }
        assertEquals(
                wanted,
                Files.exists(book) ? Files.readString(book) : "",
                file + " is stale; write it anew with -Dandian.writeDocs=true");
    }

    private static String book(Locale language, String bundle)
            throws IOException, ReflectiveOperationException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(bundle))) {
            texts.load(reader);
        }
        Words words = new Words(language, texts);
        StringBuilder book = new StringBuilder(words.pick(TITLE_EN, TITLE_ZH));
        String room = "";
        for (SettingInfo info : settings()) {
            if (!info.room().equals(room)) {
                room = info.room();
                book.append("\n## ").append(words.of("setting.room." + room)).append("\n\n");
                book.append(words.pick(HEAD_EN, HEAD_ZH));
            }
            book.append(words.line(info));
        }
        book.append(words.pick(ENVIRONMENT_EN, ENVIRONMENT_ZH));
        EnvironmentSetting.ALL.forEach(one -> book.append(words.line(one)));
        return book.toString();
    }

    private static List<SettingInfo> settings() throws ReflectiveOperationException {
        List<JavaClass> rooms =
                Production.SERVER.stream()
                        .filter(type -> type.isAssignableTo(RoomSettings.class))
                        .filter(type -> !type.isInterface())
                        .toList();
        List<SettingInfo> all = new ArrayList<>();
        for (JavaClass room : rooms) {
            Constructor<?> maker = room.reflect().getDeclaredConstructor();
            maker.setAccessible(true);
            all.addAll(SettingInfo.of((RoomSettings) maker.newInstance()));
        }
        all.sort(Comparator.comparing(SettingInfo::room));
        return all;
    }

    private record Words(Locale language, Properties bundle) {

        String of(String key) {
            return bundle.getProperty(key);
        }

        String pick(String english, String chinese) {
            return language.equals(Locale.ENGLISH) ? english : chinese;
        }

        String line(SettingInfo info) {
            Setting<?> setting = info.setting();
            return row(
                    "`" + setting.name() + "`",
                    value(setting, setting.usualText()),
                    setting.kind() == Setting.Kind.WHOLE
                            ? setting.least() + "–" + setting.most()
                            : "",
                    keeper(setting),
                    info.in(language));
        }

        String line(EnvironmentSetting one) {
            return row("`" + one.name() + "`", one.usual(), one.in(language));
        }

        private String value(Setting<?> setting, String stored) {
            return switch (setting.kind()) {
                case FLAG -> of(stored.equals("1") ? "setting.yes" : "setting.no");
                case WHOLE -> setting.unit() == Unit.NONE ? stored : stored + " " + unit(setting);
                case TEXT -> stored;
            };
        }

        private String unit(Setting<?> setting) {
            return of("setting.unit." + setting.unit());
        }

        private String keeper(Setting<?> setting) {
            if (setting.page() != null) {
                return "`" + setting.page() + "`";
            }
            return setting.keeper() == Owner.PORTAL
                    ? pick("the portal itself", "系统自身")
                    : of("role." + setting.keeper());
        }

        private static String row(String... cells) {
            return List.of(cells).stream().collect(Collectors.joining(" | ", "| ", " |\n"));
        }
    }

    private static final String TITLE_EN =
            """
            # Settings

            Made from what the rooms declare. What is set in the portal stands on the page *Parameters*,
            with who changed it when and from what to what; every node obeys a change within seconds.
            """;
    private static final String TITLE_ZH =
            """
            # 系统参数

            由各模块的声明生成。在系统内设置的参数见“系统参数”页面，含修改人、时间和前后取值；修改后数秒内在所有节点生效。
            """;
    private static final String HEAD_EN =
            """
            | setting | default | range | whose | what it does |
            |---|---|---|---|---|
            """;
    private static final String HEAD_ZH =
            """
            | 参数 | 默认值 | 范围 | 管理者 | 说明 |
            |---|---|---|---|---|
            """;
    private static final String ENVIRONMENT_EN =
            """

            ## Environment

            Told to a node before it starts.

            | variable | default | what it does |
            |---|---|---|
            """;
    private static final String ENVIRONMENT_ZH =
            """

            ## 环境变量

            在节点启动前给定。

            | 变量 | 默认值 | 说明 |
            |---|---|---|
            """;
}
