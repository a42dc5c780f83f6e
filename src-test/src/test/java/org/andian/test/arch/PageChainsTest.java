package org.andian.test.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.andian.test.Checkout;
import org.andian.test.arch.PageTypes.Known;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page asks of a bean or a row is there: a name that is not makes the page fail, and only
 * when somebody with such a row opens it.
 */
class PageChainsTest {

    private static final Logger LOG = System.getLogger(PageChainsTest.class.getName());
    private static final Path PAGES = Checkout.module("portal-web").resolve("src/main/webapp");
    private static final int FOLLOWED_AT_LEAST = 2500;
    private static final Pattern ROW = Pattern.compile("\\bvar(?:Status)?=\"(\\w+)\"");

    @Test
    void everyNameInAPageIsThere() {
        PageWalk walk = new PageWalk(PageChainsTest::text, PageTypes.beans());
        List<String> pages =
                Checkout.files(PAGES, ".xhtml").stream()
                        .map(page -> "/" + PAGES.relativize(page))
                        .toList();
        pages.stream().filter(page -> !page.startsWith("/WEB-INF/")).forEach(walk::walk);
        pages.stream().filter(page -> !walk.visited().contains(page)).forEach(walk::walk);

        LOG.log(
                Level.INFO,
                "{0} chains of names followed to their ends, {1} not",
                walk.followed().size(),
                walk.unknown().size());
        assertEquals(Set.of(), walk.failures());
        assertTrue(
                walk.followed().size() > FOLLOWED_AT_LEAST,
                () -> "only so many chains are followed: " + walk.followed().size());
    }

    /** A bean comes before a row of the same name, and has none of what the row has. */
    @Test
    void noRowHasTheNameOfABean() throws IOException {
        Set<String> beans = PageTypes.beans().keySet();
        Set<String> taken = new TreeSet<>();
        for (Path page : Checkout.files(PAGES, ".xhtml")) {
            Matcher row = ROW.matcher(Files.readString(page));
            while (row.find()) {
                if (beans.contains(row.group(1))) {
                    taken.add(PAGES.relativize(page) + " " + row.group(1));
                }
            }
        }
        assertEquals(Set.of(), taken);
    }

    @Test
    void aRecordHasItsComponentsAndAClassItsGetters() {
        assertFailures(
                Set.of(
                        "/page:2 bean.first",
                        "/page:3 row.late",
                        "/page:4 row.name(0).size(0)",
                        "/page:5 beam.rows",
                        "/page:6 bean.rows.size"),
                """
                <p:dataTable value="#{bean.rows}" var="row" rowKey="#{row.name}">
                  #{bean.first().name} #{bean.first} #{bean.rows.size()}
                  #{row.late or not row.isLate() and row.cells[0].late}
                  #{words.of('row.late', row.name().length(), row.name().size())}
                  #{beam.rows} #{t['row.late']} #{words.of("row.late")}
                  #{bean.rows.size} #{bean.byName.late}
                </p:dataTable>
                """);
    }

    @Test
    void aVariableIsWhatTheTagAroundItSays() {
        assertFailures(
                Set.of(
                        "/page:3 row.name",
                        "/page:5 row.value",
                        "/page:6 bean.rows(1)",
                        "/page:8 set.late"),
                """
                <ui:repeat value="#{bean.rows}" var="row">
                  <ui:repeat value="#{row.cells}" var="row" varStatus="at">
                    #{row.name} #{row.value} #{row.key} #{at.first}
                  </ui:repeat>
                  #{row.value} #{row.name}
                  <p:commandButton action="#{bean.save}" value="#{bean.rows(1)}"/>
                </ui:repeat>
                <c:set var="set" value="#{bean.first()}"/>#{set.late} #{set.isLate()}
                <!-- #{bean.nothing} -->
                """);
    }

    @Test
    void aPartSeesWhatThePageGivesIt() {
        Map<String, String> pages =
                Map.of(
                        "/page",
                        "<ui:composition template=\"/frame\">"
                                + "<ui:param name=\"one\" value=\"#{bean.first()}\"/>"
                                + "<ui:define name=\"rows\">#{row.name} #{row.late}</ui:define>"
                                + "<ui:define name=\"top\">#{one.top}</ui:define>"
                                + "</ui:composition>",
                        "/frame",
                        "<ui:composition template=\"/outer\"><ui:define name=\"body\">"
                                + "#{one.late} <ui:repeat value=\"#{bean.rows}\" var=\"row\">"
                                + "<ui:insert name=\"rows\">#{row.never}</ui:insert>"
                                + "<ui:include src=\"/part\"/><a:tag is=\"#{row}\"/></ui:repeat>"
                                + "</ui:define></ui:composition>",
                        "/outer",
                        "<ui:insert name=\"top\"/><ui:insert name=\"body\"/>",
                        "/part",
                        "#{row.late}",
                        "/WEB-INF/components/tag.xhtml",
                        "#{is.late} #{is.isLate()}");
        PageWalk walk = walked(pages);
        assertEquals(
                Set.of(
                        "/page:1 row.late",
                        "/page:1 one.top",
                        "/frame:1 one.late",
                        "/part:1 row.late",
                        "/WEB-INF/components/tag.xhtml:1 is.late"),
                walk.failures());
    }

    private static void assertFailures(Set<String> expected, String page) {
        assertEquals(expected, walked(Map.of("/page", page)).failures());
    }

    private static PageWalk walked(Map<String, String> pages) {
        JavaClasses types =
                new ClassFileImporter()
                        .importClasses(Rows.class, Bean.class, Row.class, Cell.class);
        Known bean = new Known(types.get(Bean.class), List.of());
        PageWalk walk =
                new PageWalk(
                        page -> Optional.ofNullable(pages.get(page)),
                        Map.of("bean", bean, "words", bean));
        walk.walk("/page");
        return walk;
    }

    private static Optional<String> text(String page) {
        Path file = PAGES.resolve(page.replaceFirst("^/", ""));
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a page of the tests asks, through a type parameter too. */
    public abstract static class Rows<R> {
        public abstract List<R> getRows();

        public abstract Map<String, R> getByName();

        public abstract R first();
    }

    public abstract static class Bean extends Rows<Row> {
        public abstract void save();

        public abstract String of(String key, Object... values);
    }

    public record Row(String name, Cell[] cells) {
        public boolean isLate() {
            return cells.length == 0;
        }
    }

    public record Cell(String key, int value) {}
}
