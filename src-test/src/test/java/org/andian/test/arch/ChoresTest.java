package org.andian.test.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;

import org.andian.portal.chore.Chore;
import org.andian.portal.chore.Plan;
import org.andian.test.Checkout;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/** The scheduled work as the rooms declare it. */
class ChoresTest {

    private static final Path BUNDLES =
            Checkout.module("portal-web").resolve("src/main/resources/org/andian/web");
    private static final String WORDS = "chore.name.";

    @Test
    void whatIsDoneWhen() throws ReflectiveOperationException {
        assertEquals(
                """
                account.lapse PT1H ONE_NODE, first after PT13M
                account.refusals PT1M ONE_NODE
                account.trail PT1H ONE_NODE, first after PT9M
                alarm.forget PT1H ONE_NODE, first after PT6M
                alarm.judge PT10S ONE_NODE
                alarm.offline PT10S ONE_NODE
                alarm.stillDangerous PT10S ONE_NODE
                bulletin.correct PT5M ONE_NODE
                bulletin.forget PT1H ONE_NODE, first after PT8M
                bulletin.make PT1M ONE_NODE
                difference.forget PT1H ONE_NODE, first after PT16M
                difference.look PT10M ONE_NODE, first after PT3M
                export.sweep PT30S EACH_NODE
                fact.compute PT30S ONE_NODE
                fact.recount PT30S ONE_NODE
                file.orphans PT24H ONE_NODE, first after PT12M
                filing.look PT30M ONE_NODE, first after PT4M
                hazard.forget PT1H ONE_NODE, first after PT13M
                hazard.propose PT1M ONE_NODE
                inspection.forget PT1H ONE_NODE, first after PT14M
                intake.forget PT1H ONE_NODE, first after PT5M
                measurement.forget PT1H ONE_NODE, first after PT5M
                measurement.partitions PT1H ONE_NODE, first after PT1M
                notification.deliver PT5S EACH_NODE
                notification.dingtalk PT5S EACH_NODE
                notification.feishu PT5S EACH_NODE
                notification.forget PT1H ONE_NODE, first after PT7M
                notification.hook PT5S EACH_NODE
                notification.push PT5S EACH_NODE
                notification.sms PT5S EACH_NODE
                notification.wecom PT5S EACH_NODE
                once.forget PT1H ONE_NODE, first after PT14M
                publication.check PT24H ONE_NODE, first after PT15M
                telling.forget PT1H ONE_NODE, first after PT11M
                telling.shifts PT10S ONE_NODE
                telling.tell PT5S ONE_NODE
                upgrade.orphans PT24H ONE_NODE, first after PT10M
                workorder.dispatch PT5M ONE_NODE
                workorder.forget PT1H ONE_NODE, first after PT14M
                """,
                String.join("", new TreeSet<>(plans().stream().map(ChoresTest::line).toList())));
    }

    @Test
    void eachHasWordsInBothLanguages() throws IOException, ReflectiveOperationException {
        TreeSet<String> declared =
                new TreeSet<>(plans().stream().map(plan -> WORDS + plan.name()).toList());
        assertEquals(declared, words("messages_en.properties"));
        assertEquals(declared, words("messages_zh_CN.properties"));
    }

    private static String line(Plan plan) {
        String rhythm = "%s %s %s".formatted(plan.name(), plan.every(), plan.spread());
        return plan.first().equals(plan.every())
                ? rhythm + "\n"
                : rhythm + ", first after " + plan.first() + "\n";
    }

    private static List<Plan> plans() throws ReflectiveOperationException {
        List<JavaClass> chores =
                Production.SERVER.stream()
                        .filter(type -> type.isAssignableTo(Chore.class))
                        .filter(type -> !type.isInterface())
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .toList();
        List<Plan> plans = new ArrayList<>();
        for (JavaClass chore : chores) {
            Constructor<?> maker = chore.reflect().getDeclaredConstructor();
            maker.setAccessible(true);
            plans.add(((Chore) maker.newInstance()).plan());
        }
        return plans;
    }

    private static TreeSet<String> words(String bundle) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(bundle))) {
            words.load(reader);
        }
        TreeSet<String> names = new TreeSet<>(words.stringPropertyNames());
        names.removeIf(name -> !name.startsWith(WORDS));
        return names;
    }
}
