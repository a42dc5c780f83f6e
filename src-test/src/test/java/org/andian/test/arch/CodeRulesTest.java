package org.andian.test.arch;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaEnumConstant;

import jakarta.transaction.Transactional;

import org.andian.portal.period.DemoTime;
import org.andian.test.Checkout;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How the server's code tells the time, speaks and is laid out. */
class CodeRulesTest {

    private static final Pattern COMMENT =
            Pattern.compile("/\\*\\*(.*?)\\*/\\s*(?:@\\S+\\s+)*package ", Pattern.DOTALL);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** The name of the other language on the switch is written in that language. */
    private static final Pattern MARKED_CHINESE = Pattern.compile("lang=\"zh\"[^>]*>[^<]*<");

    /** Of a transaction's kinds those that begin none. */
    private static final Set<String> LEAVES_OUT =
            Set.of("NOT_SUPPORTED", "NEVER", "MANDATORY", "SUPPORTS");

    @Test
    void timeComesFromAnInjectedClock() {
        noClasses()
                .should(callMethod(Instant.class, "now"))
                .orShould(callMethod(LocalDate.class, "now"))
                .orShould(callMethod(LocalDateTime.class, "now"))
                .orShould(callMethod(ZonedDateTime.class, "now"))
                .orShould(callMethod(OffsetDateTime.class, "now"))
                .orShould(callMethod(System.class, "currentTimeMillis"))
                .because("tests and two nodes need one clock: inject java.time.Clock")
                .check(Production.SERVER);
    }

    /**
     * Begun by the annotation where a session bean calls, or in a thread that one has started, a
     * transaction leaves out what no session bean does: each statement is committed by itself.
     */
    @Test
    void transactionsOfOnesOwnAreBegunBySessionBeans() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("org.andian.portal..", "org.andian.ingest..")
                .should()
                .beAnnotatedWith(
                        DescribedPredicate.describe(
                                "@Transactional that begins one", CodeRulesTest::begins))
                .because("OwnTransaction says the same and holds everywhere")
                .check(Production.SERVER);
    }

    private static boolean begins(JavaAnnotation<?> annotation) {
        return annotation.getRawType().isEquivalentTo(Transactional.class)
                && annotation
                        .get("value")
                        .map(value -> ((JavaEnumConstant) value).name())
                        .filter(LEAVES_OUT::contains)
                        .isEmpty();
    }

    @Test
    void theMachinesZoneIsNeverAsked() {
        noClasses()
                .should(callMethod(ZoneId.class, "systemDefault"))
                .orShould(callMethod(Clock.class, "systemDefaultZone"))
                .check(Production.SERVER);
    }

    @Test
    void onlyTheProducerMakesAClock() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Clocks")
                .should(callMethod(Clock.class, "systemUTC"))
                .orShould(callMethod(Clock.class, "system", ZoneId.class))
                .check(Production.SERVER);
    }

    /** What could be dated back by anybody would be worth nothing as a record. */
    @Test
    void theClockIsShiftedForTheCommandLineOfADemoAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.andian.web.local", "org.andian.portal.period")
                .should(callMethod(DemoTime.class, "during", Instant.class, Supplier.class))
                .orShould(
                        callMethod(
                                DemoTime.class, "once", long.class, Instant.class, Supplier.class))
                .check(Production.SERVER);
    }

    /** The JDK's certificates know their end as a date only, which is turned at once. */
    @Test
    void stampsAreInstants() {
        // A certificate tells its end as such a date and in no other way.
        noClasses()
                .that()
                .doNotHaveSimpleName("OwnCertificate")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.text.SimpleDateFormat")
                .check(Production.SERVER);
    }

    @Test
    void theServerSpeaksThroughTheLog() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould(callMethod(Throwable.class, "printStackTrace"))
                .check(Production.SERVER);
    }

    @Test
    void noStaticStateIsMutable() {
        noFields().that().areStatic().should().notBeFinal().check(Production.SERVER);
    }

    @Test
    void packagesAreNamedAfterTheField() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..impl..",
                        "..dto..",
                        "..service..",
                        "..services..",
                        "..manager..",
                        "..helper..")
                .check(Production.ALL);
    }

    @Test
    void everyPackageSaysWhatItDecides() throws IOException {
        List<String> silent = new ArrayList<>();
        for (String module : Checkout.MODULES) {
            for (Path folder : packages(module)) {
                if (!isTold(folder.resolve("package-info.java"))) {
                    silent.add(Checkout.root().relativize(folder).toString());
                }
            }
        }
        assertEquals(
                List.of(), silent, "packages without a package-info.java of one to four sentences");
    }

    @Test
    void chineseStandsInBundlesAndDataOnly() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : serverSources()) {
            if (HAN.matcher(MARKED_CHINESE.matcher(Files.readString(file)).replaceAll("")).find()) {
                found.add(Checkout.root().relativize(file).toString());
            }
        }
        assertEquals(List.of(), found, "files with Chinese outside a bundle");
    }

    private static List<Path> serverSources() {
        return Checkout.SERVER_MODULES.stream()
                .map(module -> Checkout.module(module).resolve("src/main"))
                .flatMap(
                        main ->
                                Stream.of(".java", ".xhtml", ".js")
                                        .flatMap(ending -> Checkout.files(main, ending).stream()))
                .toList();
    }

    private static List<Path> packages(String module) {
        return Checkout.files(
                        Checkout.module(module)
                                .resolve(
                                        module.equals("src-test")
                                                ? "src/test/java"
                                                : "src/main/java"),
                        ".java")
                .stream()
                .map(Path::getParent)
                .distinct()
                .toList();
    }

    private static boolean isTold(Path packageInfo) throws IOException {
        if (!Files.exists(packageInfo)) {
            return false;
        }
        Matcher comment = COMMENT.matcher(Files.readString(packageInfo));
        if (!comment.find()) {
            return false;
        }
        int sentences =
                comment.group(1).replaceAll("[\\s*]+", " ").strip().split("[.!?](\\s|$)").length;
        return sentences >= 1 && sentences <= 4;
    }
}
