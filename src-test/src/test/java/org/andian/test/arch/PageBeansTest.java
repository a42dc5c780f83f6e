package org.andian.test.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import org.andian.test.Checkout;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page's address says must outlive the request: a live refresh sends none of it, so a bean
 * of the request would forget which record the page shows.
 */
class PageBeansTest {

    private static final Path PAGES = Checkout.module("portal-web").resolve("src/main/webapp");
    private static final String REFRESHED = "template=\"/WEB-INF/template.xhtml\"";
    private static final Pattern ADDRESSED =
            Pattern.compile("<f:viewParam\\s[^>]*value=\"#\\{(\\w+)\\.");

    @Test
    void whatAnAddressSaysIsKeptByTheView() throws IOException {
        Map<String, JavaClass> beans = beans();
        Map<String, String> forgetful = new TreeMap<>();
        int seen = 0;
        for (Path page : Checkout.files(PAGES, ".xhtml")) {
            String text = Files.readString(page);
            Matcher addressed = ADDRESSED.matcher(text);
            while (text.contains(REFRESHED) && addressed.find()) {
                seen++;
                JavaClass bean = beans.get(addressed.group(1));
                if (bean == null || !bean.isAnnotatedWith(ViewScoped.class)) {
                    forgetful.put(PAGES.relativize(page).toString(), addressed.group(1));
                }
            }
        }
        assertFalse(seen == 0, "no page takes anything from its address");
        assertEquals(Map.of(), forgetful);
    }

    private static Map<String, JavaClass> beans() {
        Map<String, JavaClass> beans = new TreeMap<>();
        Production.SERVER.stream()
                .filter(type -> type.isAnnotatedWith(Named.class))
                .forEach(type -> beans.put(type.getAnnotationOfType(Named.class).value(), type));
        return beans;
    }
}
