package org.andian.test.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.andian.portal.sql.OwnTransaction;
import org.junit.jupiter.api.Test;

/** Which module may know which. */
class ModuleRulesTest {

    @Test
    void databaseAndReportsKnowNothingOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("org.andian.db..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.andian.reports..",
                        "org.andian.portal..",
                        "org.andian.ingest..",
                        "org.andian.web..")
                .check(Production.SERVER);
        noClasses()
                .that()
                .resideInAPackage("org.andian.reports..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.andian.db..",
                        "org.andian.portal..",
                        "org.andian.ingest..",
                        "org.andian.web..")
                .allowEmptyShould(true)
                .check(Production.SERVER);
    }

    @Test
    void theBusinessKnowsNeitherItsEarsNorItsPages() {
        noClasses()
                .that()
                .resideInAPackage("org.andian.portal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.andian.ingest..", "org.andian.web..", "org.andian.launcher..")
                .check(Production.SERVER);
    }

    @Test
    void theBusinessKnowsNoWireAndNoPage() {
        noClasses()
                .that()
                .resideInAPackage("org.andian.portal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.eclipse.paho..",
                        "org.primefaces..",
                        "jakarta.faces..",
                        "jakarta.servlet..",
                        "jakarta.ws.rs..")
                .check(Production.SERVER);
    }

    @Test
    void earsAndPagesNeverSeeEachOther() {
        noClasses()
                .that()
                .resideInAPackage("org.andian.ingest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.andian.web..")
                .check(Production.SERVER);
        noClasses()
                .that()
                .resideInAPackage("org.andian.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.andian.ingest..")
                .check(Production.SERVER);
    }

    /** That something is one transaction may be said anywhere. */
    @Test
    void pagesAndEarsReachTheDatabaseThroughDoors() {
        noClasses()
                .that()
                .resideInAnyPackage("org.andian.web..", "org.andian.ingest..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                        "org.andian.portal.sql..",
                                        "org.andian.db..",
                                        "java.sql..",
                                        "javax.sql..",
                                        "jakarta.persistence..")
                                .and(not(equivalentTo(OwnTransaction.class))))
                .check(Production.SERVER);
    }

    @Test
    void theLauncherKnowsTheWireOnly() {
        noClasses()
                .that()
                .resideInAPackage("org.andian.launcher..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.andian.portal..",
                        "org.andian.ingest..",
                        "org.andian.web..",
                        "org.andian.reports..")
                .allowEmptyShould(true)
                .check(Production.ALL);
    }
}
