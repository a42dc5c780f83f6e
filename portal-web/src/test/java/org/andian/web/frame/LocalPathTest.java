package org.andian.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/alarm/list.xhtml", "/alarm/list.xhtml?sort=wait", "/phone/index.html"})
    void oneOfOursIsGoneBackTo(String path) {
        assertEquals(path, LocalPath.orHome(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/phone/index.html",
                "https://evil.example/phone/index.html",
                "/phone/index.html?to=https://evil.example",
                "/phone/../phone/index.html",
                "/phone/worker.js",
                "/other/index.html",
                "\\phone\\index.html"
            })
    void anyOtherLeadsHome(String path) {
        assertEquals(LocalPath.HOME, LocalPath.orHome(path));
    }
}
