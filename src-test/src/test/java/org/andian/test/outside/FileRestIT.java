package org.andian.test.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import org.andian.test.Rest;
import org.andian.test.TwoPlaces;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

/** Files as programs add, read and remove them. */
class FileRestIT {

    private static final byte[] TEXT = "one line\n".getBytes(StandardCharsets.UTF_8);

    private final TwoPlaces places = TwoPlaces.portal();
    private final Rest city = places.as("city");
    private final String record = places.inside().in("/api/v1/files/premises/{premises}");

    @Test
    void aFileIsAddedReadAndRemoved() {
        Rest.Reply added = city.post(record + "?name=list.TXT&note=what%20it%20shows", TEXT);
        assertEquals(201, added.status(), added.body());
        JsonObject file = added.json();
        assertEquals("list.txt", file.get("name").getAsString());
        assertEquals("what it shows", file.get("note").getAsString());
        assertEquals("text/plain", file.get("mediaType").getAsString());
        assertEquals(TEXT.length, file.get("bytes").getAsInt());
        assertEquals(file.get("receivedSha256"), file.get("sha256"));
        String address = file.get("address").getAsString();
        assertTrue(city.get(record).body().contains(address));

        Rest.Reply read = city.get("/api/v1/files/" + address);
        assertEquals(200, read.status());
        assertTrue(read.type().startsWith("text/plain"), read.type());
        assertEquals("one line\n", read.body());

        assertEquals(422, city.delete("/api/v1/files/" + address).status());
        assertEquals(204, city.delete("/api/v1/files/" + address + "?reason=tried").status());
        assertEquals(404, city.get("/api/v1/files/" + address).status());
        assertEquals(404, city.delete("/api/v1/files/" + address + "?reason=tried").status());
    }

    @Test
    void whatIsNotTakenIsAProblemInWords() {
        Rest.Reply page =
                city.post(record + "?name=a.html", "<html>".getBytes(StandardCharsets.UTF_8));
        assertEquals(422, page.status(), page.body());
        assertTrue(page.type().startsWith("application/problem+json"), page.type());
        Rest.Reply large = city.post(record + "?name=a.txt", new byte[11 * 1024 * 1024]);
        assertEquals(422, large.status(), large.body());
        assertTrue(large.body().contains("10 MB"), large.body());
        assertEquals(404, city.get(record.replace("premises", "nothing")).status());
    }
}
