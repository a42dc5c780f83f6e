package org.andian.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorAnswerTest {

    @ParameterizedTest
    @CsvSource({
        "400, 400",
        "401, 403",
        "403, 403",
        "404, 404",
        "405, 400",
        "413, 400",
        "431, 400",
        "500, 500",
        "501, 400",
        "502, 500",
        "503, 500",
        "505, 400"
    })
    void everyStatusHasAPage(int status, int page) {
        assertEquals(page, ErrorAnswer.page(status));
    }

    @ParameterizedTest
    @CsvSource({
        "true, /api", "true, /api/v1/alarms", "true, /metrics", "true, /metrics/base",
        "true, /health/ready", "true, /openapi", "false, /", "false, /home.xhtml",
        "false, /apix", "false, /alarm/api"
    })
    void programsAreToldInJson(boolean forPrograms, String path) {
        assertEquals(forPrograms, ErrorAnswer.isForPrograms(path));
    }
}
